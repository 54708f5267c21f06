import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '#server/access/hash-token.ts'
import { type DoorRows, openDoorRows } from '#server/database/door-rows.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let rows: DoorRows
const expiresAt = new Date(Date.now() + 86_400_000)

beforeAll(async () => {
  database = await freshDatabase()
  rows = openDoorRows(database.url, () => undefined)
  const { db } = database
  for (const [i, id] of ['ada', 'ben', 'cleo'].entries()) {
    await db.person.create({ data: { id, name: `Name of ${id}`, hue: i, signOuts: i } })
    await db.session.create({ data: { personId: id, tokenHash: hashToken(id), expiresAt } })
    await db.board.create({ data: { id: `board-of-${id}`, title: id } })
    await db.membership.create({
      data: { boardId: `board-of-${id}`, personId: id, role: 'facilitator' },
    })
  }
})
afterAll(async () => {
  await rows.close()
  await database.drop()
})

test('[S1] a crowd at the door is told apart: each session, board and seat is its own', async () => {
  const asked = ['ada', 'ben', 'nobody', 'cleo', 'ada'].flatMap((token) =>
    ['board-of-ada', 'board-of-cleo', 'no-board'].map((boardId) => ({ token, boardId })),
  )
  const found = await Promise.all(
    asked.map(({ token, boardId }) => rows.find(hashToken(token), boardId)),
  )
  const expected = asked.map(({ token, boardId }) => {
    const hue = ['ada', 'ben', 'cleo'].indexOf(token)
    if (hue < 0) return undefined
    return {
      expiresAt,
      person: { id: token, name: `Name of ${token}`, hue },
      signOuts: hue,
      boardExists: boardId !== 'no-board',
      isTrashed: false,
      role: boardId === `board-of-${token}` ? 'facilitator' : null,
      actorId: null,
    }
  })
  expect(found).toEqual(expected)
})
