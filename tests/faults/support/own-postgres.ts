/** A Postgres of one test's own, which it may kill, freeze and starve; Parley knows it by DATABASE_URL. */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { PostgresProcess } from './postgres-process.ts'

export class OwnPostgres {
  readonly url: string
  readonly process: PostgresProcess
  readonly #postgres: EmbeddedPostgres
  readonly #clean: () => Promise<void>

  private constructor(folder: string, postgres: EmbeddedPostgres, clean: () => Promise<void>) {
    this.#clean = clean
    this.#postgres = postgres
    // Under a name of its own: the last Parley out would stop it, for it thinks that it is alone.
    this.url = postgres.url.replace(/application_name=.*/, 'application_name=under-test')
    this.process = new PostgresProcess(join(folder, 'postgres'))
  }

  /** @param folder absent: one of its own, removed at the end */
  static async start(folder?: string): Promise<OwnPostgres> {
    const place = folder ?? (await temporaryFolder())
    const clean = async (): Promise<void> => {
      if (folder === undefined) await rm(place, { recursive: true })
    }
    return new OwnPostgres(place, await startEmbeddedPostgres(place), clean)
  }

  /** Tries as Parley does with its own. @throws what is wrong, when it does not start in the end */
  async comeBack(): Promise<void> {
    let problem = await this.#postgres.revive()
    for (let i = 0; i < 20 && problem !== undefined; i++) {
      await delay(500)
      problem = await this.#postgres.revive()
    }
    if (problem !== undefined) throw new Error(problem)
  }

  async end(): Promise<void> {
    this.process.thaw()
    await this.#postgres.stop()
    await this.#clean()
  }
}
