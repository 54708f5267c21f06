import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  countRows,
  fold,
  newBoard,
  openStoredBoards,
  proposalsIn,
  type StoredBoards,
  Writer,
} from './support/stored-boards.ts'

let boards: StoredBoards

beforeAll(async () => {
  boards = await openStoredBoards()
})
afterAll(() => boards.close())

/** A board with rows of two writers, each having heard the other, and what it says. */
async function editedBoard(edits: number): Promise<{ boardId: string; expected: object }> {
  const boardId = await newBoard(boards)
  const [one, other] = [new Writer(boards, boardId), new Writer(boards, boardId)]
  for (let i = 0; i < edits; i++) {
    one.doc.getMap('proposals').set(`one ${i}`, i)
    await one.write()
    other.hear(one)
    other.doc.getMap('proposals').set(`one ${i}`, `seen ${i}`)
    await other.write()
    one.hear(other)
  }
  return { boardId, expected: one.doc.getMap('proposals').toJSON() }
}

test('[S15] a folded board opens the same from its checkpoint, and every row stays in the log', async () => {
  const { boardId, expected } = await editedBoard(20)
  expect(await countRows(boards, boardId)).toEqual({ log: 40, unfolded: 40, aside: 0 })
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'written', rows: 40 })
  expect(await countRows(boards, boardId)).toEqual({ log: 40, unfolded: 0, aside: 0 })
  expect(await proposalsIn(boards, boardId)).toEqual(expected)
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'current' })
})

test('[S15] rows that become durable while a board is folded are not covered by that checkpoint', async () => {
  const { boardId, expected } = await editedBoard(5)
  const late = new Writer(boards, boardId)
  late.doc.getMap('proposals').set('late', true)
  const reached = async (step: string): Promise<void> => {
    if (step === 'made') await late.write()
  }
  expect(await fold(boards, boardId, { reached })).toMatchObject({ outcome: 'written', rows: 10 })
  expect(await countRows(boards, boardId)).toMatchObject({ log: 11, unfolded: 1 })
  expect(await proposalsIn(boards, boardId)).toEqual({ ...expected, late: true })
})

test('[S15] a row behind one that is not there yet is loaded and not covered', async () => {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId)
  for (const key of ['a', 'b', 'c', 'd']) writer.doc.getMap('proposals').set(key, key)
  await writer.write()
  const where = { boardId, n: 1 }
  const [missing] = await boards.database.db.boardUpdate.findMany({ where })
  await boards.database.db.boardUpdate.deleteMany({ where })
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'written', rows: 1, hanging: 2 })
  expect(await countRows(boards, boardId)).toEqual({ log: 3, unfolded: 2, aside: 0 })
  if (missing) await boards.database.db.boardUpdate.create({ data: missing })
  expect(await proposalsIn(boards, boardId)).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd' })
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'written', rows: 3, hanging: 0 })
  expect(await countRows(boards, boardId)).toEqual({ log: 4, unfolded: 0, aside: 0 })
})

test('[S15] of two that fold a board at once one has the lease and the other leaves it alone', async () => {
  const { boardId, expected } = await editedBoard(5)
  let second: unknown
  const reached = async (step: string): Promise<void> => {
    if (step === 'loaded') second = await fold(boards, boardId)
  }
  expect(await fold(boards, boardId, { reached })).toMatchObject({ outcome: 'written' })
  expect(second).toMatchObject({ outcome: 'busy' })
  expect(await proposalsIn(boards, boardId)).toEqual(expected)
})

test('[S15] a checkpoint made from an older one than is there now is not written', async () => {
  const { boardId, expected } = await editedBoard(5)
  await fold(boards, boardId)
  const writer = new Writer(boards, boardId)
  writer.doc.getMap('proposals').set('more', true)
  await writer.write()
  // As if the lease had failed: another one's checkpoint comes between loading and writing.
  const reached = async (step: string): Promise<void> => {
    if (step !== 'made') return
    await boards.pool.query(
      'UPDATE "BoardCheckpointPart" SET version = version + 1 WHERE "boardId" = $1',
      [boardId],
    )
    await boards.pool.query(
      'UPDATE "BoardCheckpoint" SET version = version + 1 WHERE "boardId" = $1',
      [boardId],
    )
  }
  expect(await fold(boards, boardId, { reached })).toMatchObject({ outcome: 'outrun' })
  expect(await proposalsIn(boards, boardId)).toEqual({ ...expected, more: true })
  expect(await countRows(boards, boardId)).toMatchObject({ unfolded: 1 })
})

test('[S15] a board that was deleted meanwhile is left deleted', async () => {
  const { boardId } = await editedBoard(2)
  const reached = async (step: string): Promise<void> => {
    if (step === 'loaded') await boards.database.db.board.delete({ where: { id: boardId } })
  }
  await expect(fold(boards, boardId, { reached })).rejects.toThrow(/foreign key/)
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'gone' })
  expect(await boards.database.db.boardCheckpoint.count({ where: { boardId } })).toBe(0)
})

test.each([
  ['first', 0],
  ['in the middle', 3],
  ['last', 6],
])('[S15] a row that cannot be read, %s, is put aside and the rest is there', async (_, place) => {
  const boardId = await newBoard(boards)
  for (let i = 0; i < 7; i++) {
    const writer = new Writer(boards, boardId, `origin ${i}`)
    writer.doc.getMap('proposals').set(`key ${i}`, i)
    if (i === place) await writer.write(Uint8Array.of(1, 1, 9, 0, 200, 200))
    else await writer.write()
  }
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'unverified', quarantined: [] })
  expect(await countRows(boards, boardId)).toEqual({ log: 7, unfolded: 7, aside: 0 })
  const report = await fold(boards, boardId, { mend: true })
  expect(report).toMatchObject({
    outcome: 'written',
    quarantined: [{ origin: `origin ${place}`, n: 0 }],
  })
  expect(await countRows(boards, boardId)).toEqual({ log: 6, unfolded: 0, aside: 1 })
  expect(Object.keys(await proposalsIn(boards, boardId)).sort()).toEqual(
    [0, 1, 2, 3, 4, 5, 6].filter((i) => i !== place).map((i) => `key ${i}`),
  )
  const [row] = await boards.database.db.boardQuarantine.findMany({ where: { boardId } })
  expect(Buffer.from(row?.bytes ?? []).toString('hex')).toBe('01010900c8c8')
  expect(row?.reason).not.toBe('')
})

test('[S15] a checkpoint that cannot be read is made anew from the whole log', async () => {
  const { boardId, expected } = await editedBoard(5)
  await fold(boards, boardId)
  await boards.pool.query('UPDATE "BoardCheckpointPart" SET bytes = $2 WHERE "boardId" = $1', [
    boardId,
    Buffer.from([1, 1, 9, 0, 200, 200]),
  ])
  await expect(proposalsIn(boards, boardId)).rejects.toThrow()
  expect(await fold(boards, boardId, { mend: true })).toMatchObject({
    outcome: 'written',
    rows: 10,
  })
  expect(await proposalsIn(boards, boardId)).toEqual(expected)
  expect(await countRows(boards, boardId)).toEqual({ log: 10, unfolded: 0, aside: 0 })
})

test('[S15] when very many rows are bad, nothing is moved: the mistake is ours', async () => {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId)
  await writer.write(...Array.from({ length: 30 }, () => Uint8Array.of(1, 1, 9, 0, 200, 200)))
  const report = await fold(boards, boardId, { mend: true })
  expect(report).toMatchObject({ outcome: 'unverified', reason: 'too many bad rows' })
  expect(await countRows(boards, boardId)).toEqual({ log: 30, unfolded: 30, aside: 0 })
})

test('[S15] a row that was put aside comes back with the statements of the guide', async () => {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId)
  writer.doc.getMap('proposals').set('a', 'A')
  const good = Y.encodeStateAsUpdate(writer.doc)
  await writer.write(Uint8Array.of(1, 1, 9, 0, 200, 200))
  await fold(boards, boardId, { mend: true })
  const [aside] = await boards.database.db.boardQuarantine.findMany({ where: { boardId } })
  await boards.pool.query('UPDATE "BoardQuarantine" SET bytes = $1 WHERE id = $2', [
    Buffer.from(good),
    aside?.id,
  ])
  const guide = await readFile('docs/self-hosting.md', 'utf8')
  const statements = /BEGIN;[^`]*COMMIT;/.exec(guide)?.[0] ?? ''
  await boards.pool.query(statements.replaceAll('id = 1', `id = ${aside?.id}`))
  expect(await countRows(boards, boardId)).toEqual({ log: 1, unfolded: 1, aside: 0 })
  expect(await proposalsIn(boards, boardId)).toEqual({ a: 'A' })
  expect(await fold(boards, boardId)).toMatchObject({ outcome: 'written', rows: 1 })
})
