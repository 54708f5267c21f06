/** Backups of a database with something of everything in it: what goes in comes out, or nothing does. */

import { randomBytes, randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLANK_SESSION } from '#domain/session/session-state.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { takeBackup } from '#server/backup/take-backup.ts'
import { openBoardStore } from '#server/database/board-store.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import { migrate } from '#server/database/migrate.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const MIGRATIONS = 'prisma/migrations'
const NOW = new Date('2026-11-23T10:00:00.123Z')

let source: FreshDatabase
let folder: string
let file: string
const targets: FreshDatabase[] = []

beforeAll(async () => {
  folder = await temporaryFolder()
  file = join(folder, 'backup.gz')
  source = await freshDatabase()
  await fill(source)
  await takeBackup(source.url, file, NOW)
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

async function fill({ db, url }: FreshDatabase): Promise<void> {
  const [personId, boardId, linkId] = [randomUUID(), randomUUID(), randomUUID()]
  await db.person.create({ data: { id: personId, name: 'Žofie "quoted"\n\\ 🦤', hue: 3 } })
  await db.session.create({ data: { tokenHash: bytes(32), personId, expiresAt: NOW } })
  await db.board.create({ data: { id: boardId, title: "O'Hara; DROP TABLE" } })
  await db.shareLink.create({
    data: { id: linkId, boardId, role: 'editor', tokenHash: bytes(32), expiresAt: NOW },
  })
  await db.membership.create({ data: { boardId, personId, role: 'editor', linkId } })
  await db.knock.create({ data: { boardId, personId, linkId } })
  await db.boardClient.create({ data: { boardId, personId, clientId: 2n ** 53n + 1n } })
  await db.snapshot.create({
    data: {
      ...{ id: randomUUID(), boardId, name: 'At first', cause: 'manual', savedBy: personId },
      ...{ note: 'Ž\n"\\', stage: 'table', isPinned: true, lightThumbnail: '<svg/>' },
      comments: [{ id: 't1', about: '“🦤”', comments: [{ n: 1, text: 'Žofie "\\ 🦤', at: NOW }] }],
      bytes: bytes(3_000_000),
      counts: { actors: 1, nested: { '\u2028': [1.5, null, 'x'] } },
    },
  })
  const text = 'Sie trafen sich am Montag.\n\t"Nein", sagte Žofie \\ 🦤'
  await db.source.createMany({
    data: [
      { id: randomUUID(), boardId, title: 'Statement', kind: 'pdf', text, addedBy: personId },
      {
        id: randomUUID(),
        boardId,
        title: 'Gone',
        kind: 'text',
        text: '',
        addedBy: personId,
        removedAt: NOW,
      },
    ],
  })
  await db.auditEntry.create({
    data: {
      boardId,
      byId: personId,
      byName: 'Žofie',
      act: 'source.removed',
      facts: { name: '🦤' },
    },
  })
  await db.board.update({ where: { id: boardId }, data: { trashedAt: NOW, trashedBy: personId } })
  await db.boardThumbnail.create({
    data: { boardId, theme: 'dark', changedAt: NOW, svg: '<svg title="Ž\\ 🦤"/>' },
  })
  await db.template.create({
    data: {
      ...{ id: randomUUID(), title: 'Ž', description: '"\\', byId: personId, isShared: true },
      ...{ state: bytes(100_000), counts: { lanes: 3 }, agenda: [{ title: '🦤', minutes: null }] },
      scores: [{ actorId: 'a1', points: { i1: { o1: 100 } }, reservation: 35 }],
    },
  })
  await db.account.create({ data: { issuer: 'https://x', subject: 'Ž|1', personId } })
  await db.formerName.create({ data: { boardId, personId: randomUUID(), pseudonym: 'Wren 2' } })
  await db.boardSession.create({
    data: { boardId, state: { ...BLANK_SESSION, stage: 'caucus', itemId: 'Žofie "\\ 🦤' } },
  })
  await db.scoreSheet.create({
    data: { boardId, actorId: 'a1', points: { i1: { 'o-1': 100 } }, reservation: 35, version: 7 },
  })
  await db.minutesDraft.create({
    data: { boardId, state: { text: 'Žofie "\\ 🦤' }, version: 3, changedBy: personId },
  })
  await talk(db, boardId, personId)
  await seal(db, boardId, personId)
  await separate(db, boardId, personId)
  const store = openBoardStore(url)
  const rows = Array.from({ length: 5_000 }, (_, n) => ({
    ...{ boardId, origin: 'life', n, personId: n % 2 === 0 ? personId : null },
    bytes: n === 7 ? new Uint8Array() : bytes(1 + (n % 50)),
  }))
  await store.append(rows)
  await store.close()
  await db.boardCheckpoint.create({
    data: { boardId, covered: { life: 4_999 }, version: 3 },
  })
  await db.boardCheckpointPart.createMany({
    data: [0, 1].map((place) => ({ boardId, version: 3, place, bytes: bytes(100_000) })),
  })
  const bad = { boardId, origin: 'life', n: 5_000, bytes: bytes(9), reason: 'x', at: NOW }
  await db.boardQuarantine.createMany({ data: [bad, bad, bad] })
}

async function talk(db: PrismaClient, boardId: string, personId: string): Promise<void> {
  const [threadId, commentId] = [randomUUID(), randomUUID()]
  const anchor = { of: 'spot', at: [0.1, -7] }
  await db.commentThread.create({ data: { id: threadId, boardId, anchor, about: '“Ž”', lastN: 1 } })
  const mentions = [{ id: personId, name: 'Žofie' }]
  await db.comment.create({
    data: { id: commentId, threadId, n: 1, by: personId, text: '\\.\n\t@Žofie', mentions },
  })
  await db.commentRead.create({ data: { threadId, personId, upTo: 1 } })
  await db.reaction.create({
    data: { boardId, on: 'comment', targetId: commentId, kind: 'seen', personId },
  })
}

/** A delegation's notes; a round with a ballot, and one that was erased. */
async function seal(db: PrismaClient, boardId: string, personId: string): Promise<void> {
  await db.delegationNote.create({
    data: { boardId, actorId: 'a1', box: bytes(16_412), sealedWith: 'seal', changedBy: personId },
  })
  await db.sealedRound.create({
    data: {
      ...{ id: randomUUID(), boardId, number: 1, openedBy: personId, openedByName: 'Žofie' },
      proposals: [{ id: 'p1', version: 1 }],
      parties: [{ actorId: 'a1', name: 'One "party"' }],
      ...{ endsAt: NOW, entryId: randomUUID(), sealedWith: 'seal' },
      ballots: { create: [{ actorId: 'a1', box: bytes(17_000) }, { actorId: 'a2' }] },
    },
  })
}

/** A caucus room, and a request for another. */
async function separate(db: PrismaClient, plenaryId: string, personId: string): Promise<void> {
  await db.board.create({
    data: {
      ...{ id: randomUUID(), title: 'Apart' },
      room: {
        create: {
          ...{ plenaryId, number: 1, name: 'Apart', hue: 3, openedBy: personId },
          ...{ isOpenToFacilitators: false, closedAt: NOW },
        },
      },
    },
  })
  const people = [personId, '{"}, \\']
  await db.roomRequest.create({
    data: {
      ...{ id: randomUUID(), plenaryId, byId: personId, name: '“Ž”', people },
      isOpenToFacilitators: true,
    },
  })
}

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(length))
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
  await expect(takeBackup(source.url, file, NOW)).rejects.toThrow('is there already')
  const nowhere = join(folder, 'no such folder', 'backup.gz')
  await expect(takeBackup(source.url, nowhere, NOW)).rejects.toThrow('ENOENT')
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
        lines.toSpliced(-1, 0, '["Person",{"id":"x","name":"x","hue":1,"createdAt":"2026-01-01"}]'),
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
  await takeBackup(older.url, backup, NOW)

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
