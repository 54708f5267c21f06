import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readThreads } from '#server/comments/kept-threads.ts'
import type { Covered } from '#server/database/board-store.ts'
import { EXPORT_WISH } from '#server/exports/export-wish.ts'
import { makeFile } from '#server/exports/make-file.ts'
import { snapshotParts } from '#server/worker/snapshot-parts.ts'
import { Steps, stopSign } from '#server/worker/steps.ts'
import { writeSnapshot } from '#server/worker/write-snapshot.ts'
import { actor, boardWith, proposal } from '#tests/support/board-builder.ts'
import {
  fold,
  newBoard,
  openStoredBoards,
  type StoredBoards,
  Writer,
} from './support/stored-boards.ts'

let boards: StoredBoards

beforeAll(async () => {
  boards = await openStoredBoards()
})
afterAll(() => boards.close())

function jsonOf(boardId: string): Promise<Uint8Array> {
  const wish = EXPORT_WISH.parse({ format: 'json' })
  const job = { kind: 'export', boardId, wish, exportedAt: '2026-11-23T10:00:00.000Z' } as const
  return makeFile(boards.pool, job, new Steps(stopSign(), () => undefined))
}

async function saved(boardId: string, upTo?: Covered): Promise<object> {
  const snapshotId = `${boardId} ${Math.random()}`
  const row = { boardId, snapshotId, name: 'Name', cause: 'manual', savedBy: 'ann' } as const
  const wish = { kind: 'snapshot', ...row, ...(upTo && { upTo }) } as const
  await writeSnapshot(boards.pool, wish)
  const doc = new Y.Doc()
  for (const part of await snapshotParts(boards.pool, { kind: 'parts', boardId, snapshotId })) {
    Y.applyUpdate(doc, part)
  }
  return doc.getMap('proposals').toJSON()
}

/** Rows 0 to 9 of one origin, the first half of them folded. */
async function halfFolded(): Promise<string> {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId, 'life')
  for (let i = 0; i < 5; i++) writer.doc.getMap('proposals').set(`key ${i}`, i)
  await writer.write()
  await fold(boards, boardId)
  for (let i = 5; i < 10; i++) writer.doc.getMap('proposals').set(`key ${i}`, i)
  await writer.write()
  return boardId
}

const keysBelow = (end: number): object =>
  Object.fromEntries(Array.from({ length: end }, (_, i) => [`key ${i}`, i]))

test.each([1, 4, 5, 6, 9])(
  '[S18] the state before a change is made again from the log, %i rows into it, whatever was folded since',
  async (last) => {
    const boardId = await halfFolded()
    expect(await saved(boardId, { life: last })).toEqual(keysBelow(last + 1))
    await fold(boards, boardId)
    expect(await saved(boardId, { life: last })).toEqual(keysBelow(last + 1))
    expect(await saved(boardId)).toEqual(keysBelow(10))
  },
)

test('a snapshot that is written again keeps its name and its time', async () => {
  const boardId = await halfFolded()
  const row = { kind: 'snapshot', boardId, snapshotId: `s-${boardId}`, savedBy: 'ann' } as const
  const first = await writeSnapshot(boards.pool, { ...row, name: 'One', cause: 'manual' })
  const again = await writeSnapshot(boards.pool, { ...row, name: 'Two', cause: 'manual' })
  expect(again).toEqual(first)
  const stored = await boards.database.db.snapshot.findMany({ where: { boardId } })
  expect(stored.map(({ name }) => name)).toEqual(['One'])
})

test('a snapshot of a board that is gone is refused, and one of another board is not found', async () => {
  const wish = {
    kind: 'snapshot',
    snapshotId: 's',
    name: 'N',
    cause: 'manual',
    savedBy: 'a',
  } as const
  await expect(writeSnapshot(boards.pool, { ...wish, boardId: 'gone' })).rejects.toMatchObject({
    code: 'not_found',
  })
  const [one, other] = [await halfFolded(), await halfFolded()]
  const snapshotId = `of ${one}`
  await writeSnapshot(boards.pool, { ...wish, boardId: one, snapshotId })
  await expect(
    snapshotParts(boards.pool, { kind: 'parts', boardId: other, snapshotId }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('a snapshot counts what is on the board, and an export holds it', async () => {
  const boardId = await newBoard(boards)
  const doc = boardWith(actor('a1'), actor('a2'), proposal('p1'))
  await new Writer(boards, boardId).write(Y.encodeStateAsUpdate(doc))
  const row = { boardId, snapshotId: `c-${boardId}`, name: 'N', cause: 'manual', savedBy: 'a' }
  const { counts } = await writeSnapshot(boards.pool, { kind: 'snapshot', ...row })
  expect(counts).toEqual({ actors: 2, proposals: 1, positions: 0 })
  const exportedAt = '2026-11-23T10:00:00.000Z'
  const json = await jsonOf(boardId)
  const exported = JSON.parse(new TextDecoder().decode(json)) as {
    board: object
    actors: object[]
  }
  expect(exported.board).toMatchObject({ id: boardId, exportedAt })
  expect(exported.actors.length).toBe(2)
})

test('a board that has to be mended first is not exported in part', async () => {
  const boardId = await halfFolded()
  await new Writer(boards, boardId, 'bad').write(Uint8Array.of(1, 1, 9, 0, 200, 200))
  await expect(jsonOf(boardId)).rejects.toMatchObject({ code: 'unavailable' })
})

test('document and comments are of one point of the log, whoever writes meanwhile', async () => {
  const boardId = await newBoard(boards)
  const threadId = `thread of ${boardId}`
  const anchor = { of: 'spot', at: [0, 0] }
  await boards.database.db.commentThread.create({ data: { id: threadId, boardId, anchor } })
  const doc = new Y.Doc()
  let isOver = false
  const writing = (async () => {
    for (let n = 0; !isOver; n++) await said(boardId, threadId, { doc, n })
  })()
  const told: number[] = []
  for (let i = 0; i < 12; i++) {
    const snapshotId = `${boardId} ${i}`
    const row = { boardId, snapshotId, name: 'Name', cause: 'manual', savedBy: 'ann' } as const
    await writeSnapshot(boards.pool, { kind: 'snapshot', ...row })
    const where = { id: snapshotId }
    const { bytes, comments } = await boards.database.db.snapshot.findUniqueOrThrow({ where })
    const then = new Y.Doc()
    Y.applyUpdate(then, bytes)
    const keys = then.getMap('proposals').size
    expect(readThreads(comments).map((thread) => thread.comments.length)).toEqual([keys])
    told.push(keys)
  }
  isOver = true
  await writing
  expect(told.at(-1)).toBeGreaterThan(told[0] ?? 0)
})

/** A row of the log and a comment, which become visible at once. */
async function said(
  boardId: string,
  threadId: string,
  { doc, n }: { readonly doc: Y.Doc; readonly n: number },
): Promise<void> {
  const before = Y.encodeStateVector(doc)
  doc.getMap('proposals').set(`key ${n}`, n)
  const bytes = new Uint8Array(Y.encodeStateAsUpdate(doc, before))
  const { db } = boards.database
  const comment = { id: `${threadId} ${n}`, threadId, n, by: 'ann', text: `${n}`, mentions: [] }
  await db.$transaction([
    db.boardUpdate.create({ data: { boardId, origin: 'life', n, bytes } }),
    db.comment.create({ data: comment }),
  ])
}

test.each([
  ['loses its end', 'NEW.bytes = substr(NEW.bytes, 1, length(NEW.bytes) - 3)'],
  ['is another board’s', `NEW.bytes = '\\x0000'`],
  ['forgets what was said', `NEW.comments = '[]'`],
])('a snapshot that %s on its way into the database is not there', async (_, change) => {
  const boardId = await newBoard(boards)
  const doc = boardWith(actor('a1'), proposal('p1'))
  await new Writer(boards, boardId).write(Y.encodeStateAsUpdate(doc))
  const { db } = boards.database
  const thread = { id: `thread of ${boardId}`, boardId, anchor: { of: 'spot', at: [0, 0] } }
  await db.commentThread.create({ data: thread })
  const row = { boardId, snapshotId: `s-${boardId}`, name: 'N', cause: 'manual', savedBy: 'a' }
  await db.$executeRawUnsafe(
    `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${change}; RETURN NEW; END $$`,
  )
  await db.$executeRawUnsafe(
    'CREATE TRIGGER spoil BEFORE INSERT ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION spoil()',
  )
  try {
    const writing = writeSnapshot(boards.pool, { kind: 'snapshot', ...row })
    await expect(writing).rejects.toMatchObject({ code: 'unavailable' })
    expect(await db.snapshot.count({ where: { boardId } })).toBe(0)
  } finally {
    await db.$executeRawUnsafe('DROP FUNCTION spoil CASCADE')
  }
  await writeSnapshot(boards.pool, { kind: 'snapshot', ...row })
  expect(await db.snapshot.count({ where: { boardId } })).toBe(1)
})
