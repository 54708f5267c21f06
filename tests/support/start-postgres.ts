/**
 * One embedded Postgres for a whole test run, in a folder of its own that is gone afterwards. It holds a template
 * database with all migrations applied; fresh-database.ts copies it. Global setup of the integration tests (vitest)
 * and of the browser tests (Playwright).
 */
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { inDatabase } from './in-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const TEMPLATE = 'parley_template'
/** How the processes that run the tests learn where the server is. */
export const SERVER_VARIABLE = 'PARLEY_TEST_POSTGRES'

/** @returns what stops it again */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await temporaryFolder()
  const postgres = await startEmbeddedPostgres(folder)
  await makeTemplate(postgres.url)
  process.env[SERVER_VARIABLE] = postgres.url
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true })
  }
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${TEMPLATE}`)
  await admin.end()
  await migrate(inDatabase(url, TEMPLATE), 'prisma/migrations')
}
