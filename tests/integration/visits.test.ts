/** Visits as rows: what goes on is one with what was, what begins anew is not, whoever writes. */

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeGuest } from '#server/sign-in/merge-guest.ts'
import { type Stay, storeStays } from '#server/visits/store-stays.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'

const [ann, ben, board] = [randomUUID(), randomUUID(), randomUUID()]
const MINUTE = 60_000
const BEGUN = Date.UTC(2026, 10, 23, 13, 0)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  for (const id of [ann, ben]) await db.person.create({ data: { id, name: 'Somebody', hue: 1 } })
  await db.board.create({ data: { id: board, title: 'Talks' } })
})
afterAll(() => database.drop())

/** In minutes. */
function stay(personId: string, since: number, until: number, boardId = board): Stay {
  return { boardId, personId, since: BEGUN + since * MINUTE, until: BEGUN + until * MINUTE }
}

async function visits(personId: string): Promise<readonly (readonly [number, number])[]> {
  const rows = await database.db.visit.findMany({ where: { personId }, orderBy: { since: 'asc' } })
  const minutes = (at: Date) => (at.getTime() - BEGUN) / MINUTE
  return rows.map(({ since, until }) => [minutes(since), minutes(until)] as const)
}

test('a stay that goes on is one visit, a short absence is none, a longer one ends it', async () => {
  const { db } = database
  await storeStays(db, [stay(ann, 0, 0), stay(ben, 0, 0)])
  await storeStays(db, [stay(ann, 0, 1), stay(ben, 0, 2)])
  await storeStays(db, [stay(ann, 4, 9)])
  expect([await visits(ann), await visits(ben)]).toEqual([[[0, 9]], [[0, 2]]])
  await storeStays(db, [stay(ann, 15, 20), stay(ben, 8, 8)])
  expect([await visits(ann), await visits(ben)]).toEqual([
    [
      [0, 9],
      [15, 20],
    ],
    [
      [0, 2],
      [8, 8],
    ],
  ])
  // Another process still had the first page open, and knows less of the second.
  await storeStays(db, [stay(ann, 15, 17)])
  expect(await visits(ann)).toEqual([
    [0, 9],
    [15, 20],
  ])
})

test('boards and people that are gone meanwhile keep nobody else from being written', async () => {
  const gone = randomUUID()
  await storeStays(database.db, [
    stay(gone, 0, 1),
    stay(ben, 60, 61, randomUUID()),
    stay(ben, 70, 71),
  ])
  expect(await visits(gone)).toEqual([])
  expect((await visits(ben)).at(-1)).toEqual([70, 71])
})

test('who signs in has the visits they made as a guest, each once', async () => {
  const { db } = database
  const guest = { id: randomUUID(), name: 'Guest', hue: 2 }
  await db.person.create({ data: guest })
  for (const personId of [guest.id, ben]) {
    await db.membership.create({ data: { boardId: board, personId, role: 'editor' } })
  }
  await storeStays(db, [stay(guest.id, 100, 110)])
  await storeStays(db, [stay(guest.id, 200, 220), stay(ben, 200, 210)])
  const account = { id: ben, name: 'Ben', hue: 1 }
  await db.$transaction((rows) => mergeGuest(rows, guest, account))
  expect(await visits(guest.id)).toEqual([])
  const own = await visits(ben)
  expect(own.slice(-2)).toEqual([
    [100, 110],
    [200, 220],
  ])
})

test('they go with their board', async () => {
  await database.db.board.delete({ where: { id: board }, select: { id: true } })
  expect(await database.db.visit.count()).toBe(0)
})
