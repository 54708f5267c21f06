/** Backups of a database with something of everything in it: what goes in comes out, or nothing does. */

import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { takeBackup } from '#server/backup/take-backup.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import { migrate } from '#server/database/migrate.ts'
import { fillEveryTable, SOME_TIME } from '#tests/support/fill-every-table.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const MIGRATIONS = 'prisma/migrations'

let source: FreshDatabase
let folder: string
let file: string
const targets: FreshDatabase[] = []

beforeAll(async () => {
  folder = await temporaryFolder()
  file = join(folder, 'backup.gz')
  source = await freshDatabase()
  await fillEveryTable(source)
  await takeBackup(source.url, file, SOME_TIME)
})

afterAll(async () => {
  await source.drop()
  for (const target of targets) await target.drop()
  await rm(folder, { recursive: true })
})

/** Without migrations, as a new one is. */
async function emptyDatabase(): Promise<FreshDatabase> {
  const target = await freshDatabase('template0')
  targets.push(target)
  return target
}

/** Every row of every table, as Postgres writes it; one after the other, for the server has connections for so many. */
async function everything(db: PrismaClient): Promise<Readonly<Record<string, unknown>>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename <> '_prisma_migrations' ORDER BY 1`
  const contents: Record<string, unknown> = {}
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t ORDER BY 1`,
    )
    contents[name] = rows.map(({ row }) => row)
  }
  return contents
}

async function migrationsIn(db: PrismaClient): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY 1`
  return rows.map(({ name }) => name)
}

test('every row of every table comes back as it was, to the last bit', async () => {
  const target = await emptyDatabase()

  const counts = await restoreBackup(target.url, file, MIGRATIONS)

  const before = await everything(source.db)
  expect(await everything(target.db)).toEqual(before)
  expect(counts).toMatchObject({ BoardUpdate: 5_000, Board: 2, Snapshot: 1 })
  expect(Object.keys(counts).toSorted()).toEqual(Object.keys(before))
  expect(await migrationsIn(target.db)).toEqual(await migrationsIn(source.db))
})

test('no table was empty, which would have proved nothing', async () => {
  const empty = Object.entries(await everything(source.db)).filter(
    ([, rows]) => (rows as unknown[]).length === 0,
  )
  expect(empty).toEqual([])
})

test('numbers that the database hands out go on behind those that came back', async () => {
  const target = await emptyDatabase()
  await restoreBackup(target.url, file, MIGRATIONS)
  const bad = await target.db.boardQuarantine.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const { id } = await target.db.boardQuarantine.create({
    data: { ...bad, id: undefined } as never,
  })
  expect(id).toBe(bad.id + 1n)
})

test('the file is for its owner only, and there once it is whole', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['backup.gz'])
  await expect(takeBackup(source.url, file, SOME_TIME)).rejects.toThrow('is there already')
  const nowhere = join(folder, 'no such folder', 'backup.gz')
  await expect(takeBackup(source.url, nowhere, SOME_TIME)).rejects.toThrow('ENOENT')
})

test('a database with anything in it is left as it is', async () => {
  const target = await emptyDatabase()
  await migrate(target.url, MIGRATIONS)
  await target.db.person.create({ data: { id: 'somebody', name: 'Ann', hue: 0 } })
  await expect(restoreBackup(target.url, file, MIGRATIONS)).rejects.toThrow('is not empty')
  expect(await target.db.person.count()).toBe(1)
  expect(await target.db.board.count()).toBe(0)
})

test.each([
  ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 5_000)],
  ['without its end', (whole: Buffer) => withLines(whole, (lines) => lines.slice(0, -1))],
  [
    'without one of its rows',
    (whole: Buffer) => withLines(whole, (lines) => lines.toSpliced(9, 1)),
  ],
  [
    'with a row that is none',
    (whole: Buffer) => withLines(whole, (lines) => lines.toSpliced(9, 1, '["Board"]')),
  ],
  [
    'with a row too many',
    (whole: Buffer) =>
      withLines(whole, (lines) =>
        lines.toSpliced(
          -1,
          0,
          '["Person",{"id":"x","name":"x","hue":1,"createdAt":"2026-01-01","signOuts":0}]',
        ),
      ),
  ],
  ['of something else', () => gzipSync('{"parley":"menu"}\n')],
  ['that is no gzip', () => Buffer.from('PGDMP')],
])('a file %s puts nothing back', async (kind, spoil) => {
  const target = await emptyDatabase()
  const spoilt = join(folder, `${kind}.gz`)
  await writeFile(spoilt, spoil(await readFile(file)))
  await expect(restoreBackup(target.url, spoilt, MIGRATIONS)).rejects.toThrow(
    /is damaged|is no backup|cannot be read to its end/,
  )
  await migrate(target.url, MIGRATIONS)
  for (const rows of Object.values(await everything(target.db))) expect(rows).toEqual([])
})

function withLines(whole: Buffer, change: (lines: string[]) => string[]): Buffer {
  const lines = gunzipSync(whole).toString().trimEnd().split('\n')
  return gzipSync(`${change(lines).join('\n')}\n`)
}

test('a file that is not there is said to be missing', async () => {
  const target = await emptyDatabase()
  const missing = join(folder, 'missing.gz')
  await expect(restoreBackup(target.url, missing, MIGRATIONS)).rejects.toThrow(
    `There is no file ${missing}.`,
  )
})

test('a backup of an older Parley is put back as it was, and migrated', async () => {
  const [init = ''] = await migrationsIn(source.db)
  const older = await emptyDatabase()
  const migrations = join(folder, 'older')
  await mkdir(migrations)
  await cp(join(MIGRATIONS, init), join(migrations, init), { recursive: true })
  await migrate(older.url, migrations)
  await older.db.$executeRaw`INSERT INTO "Person" (id, name, hue) VALUES ('ann', 'Ann', 1)`
  const backup = join(folder, 'older.gz')
  await takeBackup(older.url, backup, SOME_TIME)

  const target = await emptyDatabase()
  await restoreBackup(target.url, backup, MIGRATIONS)

  expect(await target.db.person.findMany({ select: { name: true } })).toEqual([{ name: 'Ann' }])
  expect(await migrationsIn(target.db)).toEqual(await migrationsIn(source.db))

  const newer = await emptyDatabase()
  await migrate(newer.url, MIGRATIONS)
  await expect(restoreBackup(newer.url, backup, MIGRATIONS)).rejects.toThrow(
    'newer than the backup',
  )
  await expect(restoreBackup(newer.url, file, migrations)).rejects.toThrow('a newer Parley')
})
