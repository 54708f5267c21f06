/**
 * A Postgres of the test's own that can be frozen in mid-flight, as a disk that hangs or a lost link would: connections
 * stay open and nothing answers. Migrated, on a fixed port for its whole life.
 */

import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { temporaryFolder } from './temporary-folder.ts'

export class FreezablePostgres {
  readonly url: string
  readonly #folder: string
  readonly #postgres: EmbeddedPostgres

  private constructor(folder: string, postgres: EmbeddedPostgres) {
    this.url = postgres.url
    this.#folder = folder
    this.#postgres = postgres
  }

  static async start(): Promise<FreezablePostgres> {
    const folder = await temporaryFolder()
    const postgres = await startEmbeddedPostgres(folder)
    await migrate(postgres.url, 'prisma/migrations')
    return new FreezablePostgres(folder, postgres)
  }

  async freeze(): Promise<void> {
    await this.#signal('SIGSTOP')
  }

  async thaw(): Promise<void> {
    await this.#signal('SIGCONT')
  }

  async stop(): Promise<void> {
    await this.thaw()
    await this.#postgres.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** The postmaster first when stopping, so that it starts no other backend meanwhile. */
  async #signal(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const file = await readFile(join(this.#folder, 'postgres', 'postmaster.pid'), 'utf8')
    const postmaster = Number(file.split('\n')[0])
    process.kill(postmaster, signal)
    for (const pid of await childrenOf(postmaster)) tell(pid, signal)
  }
}

function tell(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // A backend that ended since it was listed.
  }
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const parents = await Promise.all(pids.map(parentOf))
  return pids.filter((_, i) => parents[i] === parent)
}

async function parentOf(pid: number): Promise<number | undefined> {
  // It may have ended since the folder was listed.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}
