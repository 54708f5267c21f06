import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Covered } from '#server/database/board-store.ts'
import { type HistoryRow, readHistory } from '#server/database/read-history.ts'
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

/** Three processes' rows, taking turns, each with its person and its second. */
async function boardWithHistory(rows: number): Promise<{ boardId: string; doc: Y.Doc }> {
  const boardId = await newBoard(boards)
  const doc = new Y.Doc()
  const data: {
    boardId: string
    origin: string
    n: number
    bytes: Uint8Array<ArrayBuffer>
    personId: string
    at: Date
  }[] = []
  doc.on('update', (update: Uint8Array) => {
    const i = data.length
    data.push({
      boardId,
      origin: `life ${i % 3}`,
      n: Math.floor(i / 3),
      bytes: new Uint8Array(update),
      personId: `person ${i % 2}`,
      at: new Date(1_700_000_000_000 + i * 1_000),
    })
  })
  for (let i = 0; i < rows; i++) doc.getMap('proposals').set(`key ${i % 40}`, i)
  await boards.database.db.boardUpdate.createMany({ data })
  return { boardId, doc }
}

async function pages(boardId: string, limit: number): Promise<HistoryRow[][]> {
  const read: HistoryRow[][] = []
  let after: Covered = {}
  for (;;) {
    const page = await readHistory(boards.pool, boardId, { after, limit })
    if (page.rows.length === 0) return read
    read.push([...page.rows])
    after = page.after
  }
}

test('history comes oldest first with person and time, whatever was folded, and replays to the board', async () => {
  const { boardId, doc } = await boardWithHistory(100)
  await fold(boards, boardId)
  const rows = (await pages(boardId, 1_000)).flat()
  expect(rows.map(({ at }) => at.getTime())).toEqual(
    Array.from({ length: 100 }, (_, i) => 1_700_000_000_000 + i * 1_000),
  )
  expect(rows.slice(0, 4).map(({ origin, n, personId }) => [origin, n, personId])).toEqual([
    ['life 0', 0, 'person 0'],
    ['life 1', 0, 'person 1'],
    ['life 2', 0, 'person 0'],
    ['life 0', 1, 'person 1'],
  ])
  const replayed = new Y.Doc()
  let steps = 0
  for (const { bytes } of rows) {
    Y.applyUpdate(replayed, bytes)
    steps += 1
    // Never waiting for something that comes later: every step can be shown.
    expect(replayed.store.pendingStructs).toBeNull()
  }
  expect(steps).toBe(100)
  expect(replayed.getMap('proposals').toJSON()).toEqual(doc.getMap('proposals').toJSON())
})

test.each([1, 7, 33, 100])('history in pages of %i is the same history', async (limit) => {
  const { boardId } = await boardWithHistory(100)
  const read = await pages(boardId, limit)
  expect(read.length).toBe(Math.ceil(100 / limit))
  const whole = (await pages(boardId, 1_000)).flat()
  expect(read.flat()).toEqual(whole)
})

test('a row that becomes visible late, with an early time, comes with the next page', async () => {
  const { boardId } = await boardWithHistory(30)
  const first = await readHistory(boards.pool, boardId, { after: {}, limit: 30 })
  expect(first.rows.length).toBe(30)
  await boards.database.db.boardUpdate.create({
    data: {
      boardId,
      origin: 'slow',
      n: 0,
      bytes: Uint8Array.of(0, 0),
      at: new Date(1_600_000_000_000),
    },
  })
  const next = await readHistory(boards.pool, boardId, { after: first.after, limit: 30 })
  expect(next.rows.map(({ origin }) => origin)).toEqual(['slow'])
})

test('a clock that was set back does not turn rows of one process around', async () => {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId, 'life')
  for (let i = 0; i < 6; i++) writer.doc.getMap('proposals').set('key', i)
  await writer.write()
  for (const n of [3, 4, 5]) {
    await boards.database.db.boardUpdate.updateMany({
      where: { boardId, n },
      data: { at: new Date(n) },
    })
  }
  const read = await pages(boardId, 4)
  expect(read.flat().map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5])
})

test('a board without rows, and one that does not exist, have no history', async () => {
  for (const boardId of [await newBoard(boards), 'none']) {
    const page = await readHistory(boards.pool, boardId, { after: {}, limit: 10 })
    expect(page).toEqual({ rows: [], after: {} })
  }
})
