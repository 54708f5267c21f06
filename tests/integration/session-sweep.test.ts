import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '#server/access/hash-token.ts'
import { sweepSessions } from '#server/access/sweep-sessions.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 0, 31)

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('sessions that have been over for a month are forgotten, their people and all others are kept', async () => {
  const { db } = database
  const personId = randomUUID()
  await db.person.create({ data: { id: personId, name: 'Ann', hue: 0 } })
  const days = [-400, -31, -30, -29, -1, 1, 180]
  await db.session.createMany({
    data: days.map((day) => ({
      tokenHash: hashToken(`token ${day}`),
      personId,
      expiresAt: new Date(NOW + day * DAY_MS),
    })),
  })

  expect(await sweepSessions(db, NOW)).toBe(2)

  const kept = await db.session.findMany({ orderBy: { expiresAt: 'asc' } })
  expect(kept.map(({ expiresAt }) => (expiresAt.getTime() - NOW) / DAY_MS)).toEqual(days.slice(2))
  expect(await db.person.count({ where: { id: personId } })).toBe(1)
  expect(await sweepSessions(db, NOW)).toBe(0)
})

test('the sweep finds them by an index', async () => {
  const { db } = database
  const plan = await db.$transaction(async (rows) => {
    await rows.$executeRaw`SET LOCAL enable_seqscan = off`
    return rows.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN DELETE FROM "Session" WHERE "expiresAt" < now()`
  })
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Session_expiresAt_idx')
})
