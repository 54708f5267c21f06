import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { storedMoment } from '#server/worker/stored-moment.ts'
import { runs } from '#tests/support/property-runs.ts'
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

const START = 1_700_000_000_000
const LIVES = ['life 0', 'life 1', 'life 2']
const timeOf = (second: number): string => new Date(START + second * 1_000).toISOString()

async function momentOf(boardId: string, second: number): Promise<object> {
  const update = await storedMoment(boards.pool, { kind: 'moment', boardId, at: timeOf(second) })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  return doc.getMap('proposals').toJSON()
}

async function writtenAt(boardId: string, origin: string, n: number, second: number) {
  await boards.database.db.boardUpdate.updateMany({
    where: { boardId, origin, n },
    data: { at: timeOf(second) },
  })
}

/** A key a second, by processes that take turns and know of each other; what the board was at each second. */
async function longBoard(seconds: number, lives: number) {
  const boardId = await newBoard(boards)
  const writers = Array.from({ length: lives }, (_, i) => new Writer(boards, boardId, `life ${i}`))
  const was: object[] = []
  for (let second = 0; second < seconds; second++) {
    const life = second % lives
    const writer = writers[life]
    if (writer === undefined) throw new Error('no life')
    for (const other of writers) if (other !== writer) writer.hear(other)
    // Overwritten and taken away again, so that an older board is no part of a younger one.
    const proposals = writer.doc.getMap('proposals')
    if (second % 4 === 3) proposals.delete(`key ${(second - 1) % 5}`)
    else proposals.set(`key ${second % 5}`, second)
    await writer.write()
    await writtenAt(boardId, `life ${life}`, Math.floor(second / lives), second)
    was.push(proposals.toJSON())
  }
  return { boardId, was }
}

test.each([1, 3])(
  'a moment is what the log had then, across checkpoints, with the rows of %i processes',
  async (lives) => {
    const { boardId, was } = await longBoard(12, lives)
    for (let folds = 0; folds < 2; folds++) {
      for (const [second, board] of was.entries()) {
        expect([second, await momentOf(boardId, second)]).toEqual([second, board])
      }
      await fold(boards, boardId)
    }
    expect(await momentOf(boardId, 1e6)).toEqual(was.at(-1))
    expect(await momentOf(boardId, -1)).toEqual({})
    expect(await momentOf(boardId, 3.5)).toEqual(was[3])
  },
)

test('a checkpoint that is older than the moment is what it is made from', async () => {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId, 'life')
  for (const second of [0, 1, 2, 3]) {
    writer.doc.getMap('proposals').set('key', second)
    await writer.write()
    await writtenAt(boardId, 'life', second, second)
    if (second === 1) await fold(boards, boardId)
  }
  // What is folded is read from the checkpoint: these rows are only looked at for their times.
  await boards.database.db.boardUpdate.updateMany({
    where: { boardId, n: { lte: 1 } },
    data: { bytes: Uint8Array.of(0, 0) },
  })
  expect(await momentOf(boardId, 2)).toEqual({ key: 2 })
})

test('a clock that was set back lets no row overtake the one it follows', async () => {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId, 'life')
  for (const [n, second] of [0, 10, 5, 12].entries()) {
    writer.doc.getMap('proposals').set('key', n)
    await writer.write()
    await writtenAt(boardId, 'life', n, second)
  }
  const read = async (second: number) => [second, await momentOf(boardId, second)]
  expect(await read(6)).toEqual([6, { key: 0 }])
  expect(await read(10)).toEqual([10, { key: 2 }])
  expect(await read(12)).toEqual([12, { key: 3 }])
})

test('what rests on rows of another process with a later clock comes with them', async () => {
  const boardId = await newBoard(boards)
  const [one, other] = [new Writer(boards, boardId, 'one'), new Writer(boards, boardId, 'other')]
  one.doc.getMap('proposals').set('key', 'first')
  await one.write()
  await writtenAt(boardId, 'one', 0, 10)
  other.hear(one)
  other.doc.getMap('proposals').set('key', 'second')
  await other.write()
  await writtenAt(boardId, 'other', 0, 5)
  expect(await momentOf(boardId, 5)).toEqual({})
  expect(await momentOf(boardId, 10)).toEqual({ key: 'second' })
})

/** Who writes which key after hearing everybody, and what the clock says; every so often the log is folded. */
const STEP = fc.record({
  life: fc.nat(2),
  key: fc.nat(4),
  second: fc.nat(20),
  hears: fc.boolean(),
  folds: fc.nat(9).map((chance) => chance === 0),
})

type Step = { life: number; key: number; second: number; hears: boolean; folds: boolean }
type Row = { readonly origin: string; readonly at: Date; readonly bytes: Uint8Array }

/** Writes as it says; returns the log. */
async function played(boardId: string, steps: readonly Step[]): Promise<readonly Row[]> {
  const writers = LIVES.map((origin) => new Writer(boards, boardId, origin))
  const written = new Map(LIVES.map((origin) => [origin, 0]))
  for (const [i, { life, key, second, hears, folds }] of steps.entries()) {
    const writer = writers[life] ?? new Writer(boards, boardId)
    for (const other of writers) if (hears && other !== writer) writer.hear(other)
    writer.doc.getMap('proposals').set(`key ${key}`, i)
    await writer.write()
    const n = written.get(writer.origin) ?? 0
    written.set(writer.origin, n + 1)
    await writtenAt(boardId, writer.origin, n, second)
    if (folds) await fold(boards, boardId)
  }
  return await boards.database.db.boardUpdate.findMany({
    where: { boardId },
    orderBy: { n: 'asc' },
  })
}

/** Of each process those before the first that was written later. */
function standingAt(rows: readonly Row[], second: number): readonly Row[] {
  const moment = Date.parse(timeOf(second))
  return LIVES.flatMap((origin) => {
    const own = rows.filter((row) => row.origin === origin)
    const later = own.findIndex(({ at }) => at.getTime() > moment)
    return later < 0 ? own : own.slice(0, later)
  })
}

test('any moment is what the rows that stood in the log then make', async () => {
  const script = fc.array(STEP, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(script, fc.nat(20), async (steps, moment) => {
      const boardId = await newBoard(boards)
      const rows = await played(boardId, steps)
      const then = new Y.Doc()
      for (const { bytes } of standingAt(rows, moment)) Y.applyUpdate(then, bytes)
      expect(await momentOf(boardId, moment)).toEqual(then.getMap('proposals').toJSON())
    }),
    runs(5),
  )
})

test('a board that is gone has no moments', async () => {
  const job = { kind: 'moment', boardId: 'gone', at: timeOf(0) } as const
  await expect(storedMoment(boards.pool, job)).rejects.toMatchObject({ code: 'not_found' })
})
