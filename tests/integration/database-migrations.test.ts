import { createHash } from 'node:crypto'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadBoard } from '#server/database/load-board.ts'
import { migrate } from '#server/database/migrate.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const MIGRATIONS = 'prisma/migrations'

let database: FreshDatabase
let folder: string
beforeEach(async () => {
  database = await freshDatabase('template0')
  folder = await temporaryFolder()
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

async function query(sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('migrate applies everything to an empty database, and nothing the second time', async () => {
  const first = await migrate(database.url, MIGRATIONS)
  const second = await migrate(database.url, MIGRATIONS)

  expect(first.applied.length).toBeGreaterThan(0)
  expect(second).toEqual({ applied: [], edited: [] })
  expect(await database.db.board.count()).toBe(0)
})

test('migrate applies each migration once when two programs start at the same time', async () => {
  await cp(MIGRATIONS, folder, { recursive: true })
  await writeMigration('99990101000000_slow', 'SELECT pg_sleep(0.3); CREATE TABLE late ();')

  const reports = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])

  const applied = reports.flatMap((report) => report.applied)
  expect(applied).toEqual([...new Set(applied)])
  expect(applied.at(-1)).toBe('99990101000000_slow')
})

test('migrate records what it did as Prisma would', async () => {
  const sql = 'CREATE TABLE one (); CREATE TABLE two ();'
  await writeMigration('20260101000000_first', sql)

  await migrate(database.url, folder)

  expect(
    await query(
      `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count,
              finished_at >= started_at AS finished, length(id) AS id_length FROM "_prisma_migrations"`,
    ),
  ).toEqual([
    {
      migration_name: '20260101000000_first',
      checksum: createHash('sha256').update(sql).digest('hex'),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      finished: true,
      id_length: 36,
    },
  ])
})

test('migrate names migrations that were edited after they were applied', async () => {
  await writeMigration('20260101000000_first', 'CREATE TABLE one ();')
  await migrate(database.url, folder)
  await writeMigration('20260101000000_first', 'CREATE TABLE one (id INT);')

  expect(await migrate(database.url, folder)).toEqual({
    applied: [],
    edited: ['20260101000000_first'],
  })
})

test('migrate undoes a migration that fails, says which, and refuses to go on until it is repaired', async () => {
  await writeMigration('20260101000000_first', 'CREATE TABLE one ();')
  await writeMigration('20260102000000_second', 'CREATE TABLE two (); SELECT 1/0;')

  await expect(migrate(database.url, folder)).rejects.toThrow(
    'The migration 20260102000000_second failed: division by zero',
  )
  await expect(migrate(database.url, folder)).rejects.toThrow(
    'The migration 20260102000000_second failed earlier',
  )
  expect(await query(`SELECT to_regclass('one') AS one, to_regclass('two') AS two`)).toEqual([
    { one: 'one', two: null },
  ])
})

test('migrate refuses a database that a newer Parley has used', async () => {
  await writeMigration('20260101000000_first', 'CREATE TABLE one ();')
  await writeMigration('20990101000000_future', 'CREATE TABLE future ();')
  await migrate(database.url, folder)
  await rm(join(folder, '20990101000000_future'), { recursive: true })

  await expect(migrate(database.url, folder)).rejects.toThrow(
    'does not know (20990101000000_future)',
  )
})

test('a checkpoint of one piece is a checkpoint of one part after the migration, and the board opens', async () => {
  for (const name of ['20261123062112_init', '20261123073938_board_clients']) {
    await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true })
  }
  await migrate(database.url, folder)
  const row = new Y.Doc()
  row.getMap('proposals').set('folded', true)
  const bytes = Buffer.from(Y.encodeStateAsUpdate(row)).toString('hex')
  await query(`INSERT INTO "Board" (id, title) VALUES ('b', 'Board')`)
  await query(`INSERT INTO "BoardCheckpoint" ("boardId", bytes, covered)
    VALUES ('b', '\\x${bytes}', '{"life": 3}')`)
  await migrate(database.url, MIGRATIONS)
  const pool = new pg.Pool({ connectionString: database.url })
  const board = await loadBoard(pool, 'b')
  await pool.end()
  expect(board).toMatchObject({ covered: { life: 3 }, version: 1, rows: [] })
  expect(board?.parts.map((part) => Buffer.from(part).toString('hex'))).toEqual([bytes])
})
