import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeHistoryPage, type HistoryPage } from '#domain/replay/history-page.ts'
import { readHistoryPage } from '#server/worker/read-history-page.ts'
import { newBoard, openStoredBoards, type StoredBoards, Writer } from './support/stored-boards.ts'

let boards: StoredBoards

beforeAll(async () => {
  boards = await openStoredBoards()
})
afterAll(() => boards.close())

async function pageOf(boardId: string, after: string, limit = 1_000): Promise<HistoryPage> {
  const packed = await readHistoryPage(boards.pool, { kind: 'history', boardId, after, limit })
  return decodeHistoryPage(gunzipSync(packed))
}

async function boardOf(
  people: readonly (string | null)[],
): Promise<{ boardId: string; doc: Y.Doc }> {
  const boardId = await newBoard(boards)
  const writer = new Writer(boards, boardId, 'life')
  for (const [n, personId] of people.entries()) {
    writer.doc.getMap('proposals').set(`key ${n % 3}`, n)
    await writer.write()
    await boards.database.db.boardUpdate.updateMany({
      where: { boardId, n },
      data: { personId, at: new Date(1_700_000_000_000 + n) },
    })
  }
  return { boardId, doc: writer.doc }
}

async function personCalled(id: string, name: string): Promise<void> {
  await boards.database.db.person.create({ data: { id, name, hue: 3 } })
}

test('a page of history names who wrote what and when, and pages make the board', async () => {
  await personCalled('ann', 'Ann')
  const { boardId, doc } = await boardOf(['ann', null, 'ann', 'nobody', 'ann'])
  const first = await pageOf(boardId, '', 3)
  const rest = await pageOf(boardId, first.next, 3)
  expect([first.total, first.entries.length, rest.entries.length]).toEqual([5, 3, 2])
  const entries = [...first.entries, ...rest.entries]
  expect(entries.map(({ by }) => by)).toEqual([
    { id: 'ann', name: 'Ann', hue: 3 },
    null,
    { id: 'ann', name: 'Ann', hue: 3 },
    { id: 'nobody', name: 'Somebody', hue: 0 },
    { id: 'ann', name: 'Ann', hue: 3 },
  ])
  expect(entries.map(({ at }) => at - 1_700_000_000_000)).toEqual([0, 1, 2, 3, 4])
  const replayed = new Y.Doc()
  for (const { bytes } of entries) Y.applyUpdate(replayed, bytes)
  expect(replayed.getMap('proposals').toJSON()).toEqual(doc.getMap('proposals').toJSON())
})

test('where a page ended, what is written later begins', async () => {
  const { boardId } = await boardOf([null, null])
  const all = await pageOf(boardId, '')
  expect((await pageOf(boardId, all.next)).entries).toEqual([])
  await new Writer(boards, boardId, 'other, life: 2').write(Uint8Array.of(0, 0))
  const later = await pageOf(boardId, all.next)
  expect(later.entries.map(({ bytes }) => [...bytes])).toEqual([[0, 0]])
  expect((await pageOf(boardId, later.next)).entries).toEqual([])
})

test('under made-up names a page of history says no other', async () => {
  await personCalled('bea', 'Bea')
  await personCalled('cy', 'Cy')
  const { boardId } = await boardOf(['bea', 'cy'])
  const { db } = boards.database
  await db.board.update({ where: { id: boardId }, data: { hasPseudonyms: true } })
  await db.membership.create({
    data: { boardId, personId: 'bea', role: 'editor', pseudonym: 'Heron' },
  })
  const { entries } = await pageOf(boardId, '')
  expect(entries.map(({ by }) => by?.name)).toEqual(['Heron', 'Somebody who left'])
})

test.each([',', 'life', 'life:-1', ':3', 'life:99999999999', '%:1', 'life:1,'])(
  'no page of history comes after %s',
  async (after) => {
    const { boardId } = await boardOf([null])
    await expect(pageOf(boardId, after)).rejects.toMatchObject({ code: 'bad_request' })
  },
)
