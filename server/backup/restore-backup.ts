/**
 * Puts a backup into an empty database: first the tables as they were when it was taken, then the rows, all or none,
 * then what has been migrated since. Next: backup-file.ts.
 */

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg, { type ClientBase } from 'pg'
import { migrate } from '../database/migrate.ts'
import { readMigrations } from '../database/read-migrations.ts'
import { StartError } from '../start-error.ts'
import {
  type BackupHeader,
  type BackupRow,
  type RowCounts,
  readHeader,
  readRows,
} from './backup-file.ts'
import { appliedMigrations, tablesInOrder } from './tables-in-order.ts'

const BATCH_BYTES = 4 * 1024 * 1024
const BATCH_ROWS = 1_000

/**
 * @param migrations the folder prisma/migrations
 * @returns how many rows each table has now
 * @throws StartError when the file is damaged, the database is not empty, or one of them is of a newer Parley
 */
export async function restoreBackup(
  url: string,
  path: string,
  migrations: string,
): Promise<RowCounts> {
  const header = await readHeader(path)
  await migrateAsThen(url, header, migrations)
  const restored = await inTransaction(url, async (client) => {
    await refuseUnlessEmpty(client)
    const counts = await putBack(client, path)
    await advanceSequences(client)
    return counts
  })
  await migrate(url, migrations)
  return restored
}

/** The database as it was migrated when the backup was taken. */
async function migrateAsThen(url: string, header: BackupHeader, folder: string): Promise<void> {
  const known = (await readMigrations(folder)).map(({ name }) => name)
  const unknown = header.migrations.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new StartError(
      `The backup was taken by a newer Parley (it has the migration ${unknown}): restore it with that one.`,
    )
  }
  const newer = await inTransaction(url, async (client) =>
    (await appliedMigrations(client)).find((name) => !header.migrations.includes(name)),
  )
  if (newer !== undefined) {
    throw new StartError(
      `The database is newer than the backup (it has the migration ${newer}): restore into a new data folder or database.`,
    )
  }
  const then = await mkdtemp(join(tmpdir(), 'parley-restore-'))
  try {
    for (const name of header.migrations) {
      await cp(join(folder, name), join(then, name), { recursive: true })
    }
    await migrate(url, then)
  } finally {
    await rm(then, { recursive: true })
  }
}

async function refuseUnlessEmpty(client: ClientBase): Promise<void> {
  for (const table of await tablesInOrder(client)) {
    // Whoever starts Parley on it meanwhile waits until everything is back.
    await client.query(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (rowCount !== 0) {
      throw new StartError(
        'The database is not empty: restore into a new data folder (PARLEY_DATA) or a new database (DATABASE_URL).',
      )
    }
  }
}

async function putBack(client: ClientBase, path: string): Promise<RowCounts> {
  const tables = new Set(await tablesInOrder(client))
  const counts = Object.fromEntries([...tables].map((table) => [table, 0]))
  let batch: BackupRow[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    await insert(client, batch)
    batch = []
    bytes = 0
  }
  const rows = readRows(path)
  let next = await rows.next()
  for (; next.done !== true; next = await rows.next()) {
    const { table, json } = next.value
    if (!tables.has(table)) throw new StartError(`${path} has rows of an unknown table ${table}.`)
    const isOther = batch.length > 0 && batch[0]?.table !== table
    if (isOther || batch.length === BATCH_ROWS || bytes > BATCH_BYTES) await flush()
    batch.push(next.value)
    bytes += json.length
    counts[table] = (counts[table] ?? 0) + 1
  }
  await flush()
  refuseUnlessSame(counts, next.value, path)
  return counts
}

/** Postgres reads its own JSON back: every type comes out as it went in. */
async function insert(client: ClientBase, rows: readonly BackupRow[]): Promise<void> {
  const table = rows[0]?.table
  if (table === undefined) return
  const json = `[${rows.map((row) => row.json).join(',')}]`
  await client.query(
    `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`,
    [json],
  )
}

/** Numbers that Postgres hands out go on behind those that came back. */
async function advanceSequences(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    SELECT table_name AS table, column_name AS column,
           pg_get_serial_sequence(quote_ident(table_name), column_name) AS sequence
    FROM information_schema.columns WHERE table_schema = current_schema()
      AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL`)
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1, (SELECT max("${column}") FROM "${table}")) WHERE EXISTS (SELECT FROM "${table}")`,
      [sequence],
    )
  }
}

function refuseUnlessSame(counts: RowCounts, expected: RowCounts, path: string): void {
  const names = new Set([...Object.keys(counts), ...Object.keys(expected)])
  const wrong = [...names].find((name) => (counts[name] ?? 0) !== (expected[name] ?? 0))
  if (wrong === undefined) return
  throw new StartError(
    `${path} is damaged: it should hold ${expected[wrong] ?? 0} rows of ${wrong} and holds ${counts[wrong] ?? 0}.`,
  )
}

async function inTransaction<T>(url: string, act: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // The query under way fails with the same error.
  await client.connect()
  try {
    await client.query('BEGIN')
    const result = await act(client)
    await client.query('COMMIT')
    return result
  } finally {
    // Ends the session, and with it a transaction that was not committed.
    await client.end()
  }
}
