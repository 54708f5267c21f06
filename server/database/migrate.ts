/**
 * Applies the migrations that a database lacks, at every start. It takes Prisma's advisory lock and writes Prisma's
 * table, so that `prisma migrate deploy` and this may meet on one database and find each other's work. Our own runner,
 * because Prisma's engine is a download that many networks refuse. Next: client.ts.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { type Migration, readMigrations } from './read-migrations.ts'

/** The key that Prisma Migrate locks. */
const ADVISORY_LOCK = 72_707_369
const LOCK_TIMEOUT_MS = 60_000

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

export type MigrationReport = {
  readonly applied: readonly string[]
  /** Applied earlier, and their file has changed since: the database may differ from what the code expects. */
  readonly edited: readonly string[]
}

type Recorded = { readonly name: string; readonly checksum: string; readonly finished: boolean }

/**
 * @throws StartError when an earlier migration failed half-way, when this one fails, or when the database has
 *   migrations this code does not know (it was used by a newer Parley)
 */
export async function migrate(url: string, folder: string): Promise<MigrationReport> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // The query under way fails with the same error.
  await client.connect()
  try {
    await lock(client)
    await client.query(CREATE_TABLE)
    const recorded = await readRecorded(client)
    refuseUnsafe(recorded, migrations)
    const checksums = new Map(recorded.map((row) => [row.name, row.checksum]))
    const missing = migrations.filter(({ name }) => !checksums.has(name))
    for (const migration of missing) await apply(client, migration)
    return {
      applied: missing.map(({ name }) => name),
      edited: migrations
        .filter((m) => (checksums.get(m.name) ?? m.checksum) !== m.checksum)
        .map((m) => m.name),
    }
  } finally {
    // Ends the session, and with it the lock.
    await client.end()
  }
}

async function lock(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`)
  try {
    await client.query('SELECT pg_advisory_lock($1::bigint)', [ADVISORY_LOCK])
  } catch (cause) {
    throw new StartError(
      `Another program has been migrating this database for more than ${LOCK_TIMEOUT_MS / 1000} seconds: wait for it to finish, then start Parley again.`,
      { cause },
    )
  }
  await client.query('SET lock_timeout = 0')
}

async function readRecorded(client: pg.Client): Promise<readonly Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  return rows
}

function refuseUnsafe(recorded: readonly Recorded[], migrations: readonly Migration[]): void {
  const failed = recorded.find((row) => !row.finished)
  if (failed !== undefined) {
    throw new StartError(
      `The migration ${failed.name} failed earlier: repair the database, then delete its row in the table _prisma_migrations (or use "prisma migrate resolve") and start again.`,
    )
  }
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = recorded.find((row) => !known.has(row.name))
  if (unknown !== undefined) {
    throw new StartError(
      `The database has a migration that this Parley does not know (${unknown.name}): it was used by a newer version, so start that one.`,
    )
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID()
  await client.query(
    'INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)',
    [id, checksum, name],
  )
  try {
    // One message with all statements: Postgres runs it as one transaction, as it does for Prisma.
    await client.query(sql)
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, words])
    throw new StartError(`The migration ${name} failed: ${words}`, { cause })
  }
  await client.query(
    'UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  )
}
