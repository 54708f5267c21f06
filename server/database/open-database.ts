/**
 * The database a running Parley uses: the one of DATABASE_URL, or the embedded one, started or joined. Reachable, new
 * enough, and migrated when this returns. Next: embedded-postgres.ts, migrate.ts.
 */
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { StartError } from '../start-error.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { supervisePostgres } from './supervise-postgres.ts'

const OLDEST_VERSION = 14
const CONNECT_TIMEOUT_MS = 5_000

export type OpenDatabase = {
  readonly url: string
  /** Stops the embedded server; a database of one's own is left alone. */
  readonly close: () => Promise<void>
}

/**
 * @param say words for the person at the terminal
 * @throws StartError when there is no usable database
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  root: string,
  log: Log,
  say: (words: string) => void,
): Promise<OpenDatabase> {
  const database = await findDatabase(config, log, say)
  try {
    await checkDatabase(database.url)
    const { applied, edited } = await migrate(database.url, join(root, 'prisma', 'migrations'))
    if (applied.length > 0) say(migrationWords(applied))
    for (const name of edited) log.warn('migration.edited', { name })
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function findDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Log,
  say: (words: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    say(`Using the database ${withoutPassword(databaseUrl)}.`)
    return { url: databaseUrl, close: async () => {} }
  }
  const postgres = await startEmbeddedPostgres(dataDir)
  say(postgres.joined ? 'Joined the database that was running.' : 'Started the database.')
  const letGo = supervisePostgres(postgres, log)
  const close = async (): Promise<void> => {
    await letGo()
    await postgres.stop()
  }
  return { url: postgres.url, close }
}

async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  client.on('error', () => {}) // The query under way fails with the same error.
  const version = await askVersion(client).catch((cause: unknown) => {
    throw new StartError(
      `The database ${withoutPassword(url)} cannot be reached: ${wordsOf(cause)}.`,
      { cause },
    )
  })
  if (version >= OLDEST_VERSION) return
  throw new StartError(
    `The database ${withoutPassword(url)} is Postgres ${version}; Parley needs ${OLDEST_VERSION} or newer.`,
  )
}

async function askVersion(client: pg.Client): Promise<number> {
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string }>(
      `SELECT current_setting('server_version_num') AS number`,
    )
    return Math.floor(Number(rows[0]?.number) / 10_000)
  } finally {
    await client.end().catch(() => {}) // It never opened.
  }
}

function withoutPassword(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** An attempt on several addresses fails with an error that has no words of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

/** The first start applies all of them: their names would be the longest line a newcomer sees. */
function migrationWords(applied: readonly string[]): string {
  if (applied.length === 1) return `Applied a migration to the database: ${applied[0]}.`
  return `Applied ${applied.length} migrations to the database, up to ${applied.at(-1)}.`
}
