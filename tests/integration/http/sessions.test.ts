/** Sessions against the running server: nobody acts by a cookie that is not theirs. */

import { expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { closeCode } from './sockets.ts'
import { createBoard, makeWorld, tokenOf } from './world.ts'

const { database, server } = serverForTests()

test('a session somebody planted before joining is worth nothing afterwards', async () => {
  const { board } = await makeWorld(server.origin)
  const thief = new Caller(server.origin)
  await createBoard(thief, { displayName: 'Thief' })
  const planted = thief.cookie
  const victim = new Caller(server.origin)
  victim.plant(planted)
  const body = { token: tokenOf(board.links.facilitator), displayName: 'Victim' }
  expect((await victim.call('POST', '/api/join', { body })).status).toBe(200)
  expect(victim.cookie).not.toBe(planted)
  expect((await thief.call('GET', `/api/boards/${board.id}`)).status).toBe(401)
  expect((await victim.call('GET', `/api/boards/${board.id}`)).status).toBe(200)
})

test('of two joins at once with one session, only one goes on as its person', async () => {
  const { board } = await makeWorld(server.origin)
  const start = new Caller(server.origin)
  await createBoard(start, { displayName: 'Twin' })
  const { id } = await start.json<{ id: string }>('GET', '/api/me')
  const twins = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const twin = new Caller(server.origin)
      twin.plant(start.cookie)
      await twin.call('POST', '/api/join', {
        body: { token: tokenOf(board.links.viewer), displayName: 'Twin' },
      })
      return twin.json<{ id: string }>('GET', '/api/me')
    }),
  )
  expect(new Set(twins.map((twin) => twin.id)).size).toBe(6)
  expect(twins.filter((twin) => twin.id === id)).toHaveLength(1)
})

test('creating a board spends the session too, and the person stays the same', async () => {
  const ann = new Caller(server.origin)
  await createBoard(ann, { displayName: 'Ann' })
  const before = ann.cookie
  const me = await ann.json('GET', '/api/me')
  await createBoard(ann)
  expect(ann.cookie).not.toBe(before)
  expect(await ann.json('GET', '/api/me')).toEqual(me)
})

test('a session whose time is over opens nothing', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const { id } = await callers.viewer.json<{ id: string }>('GET', '/api/me')
  await database.db.session.updateMany({
    where: { personId: id },
    data: { expiresAt: new Date(0) },
  })
  expect((await callers.viewer.call('GET', `/api/boards/${board.id}`)).status).toBe(401)
  expect(await closeCode(board.id, callers.viewer)).toBe(4401)
})

test('a session past half its life is prolonged, and the cookie with it', async () => {
  const { callers } = await makeWorld(server.origin)
  const { id } = await callers.viewer.json<{ id: string }>('GET', '/api/me')
  const soon = new Date(Date.now() + 24 * 60 * 60 * 1000)
  await database.db.session.updateMany({ where: { personId: id }, data: { expiresAt: soon } })
  const response = await callers.viewer.call('GET', '/api/me')
  expect(response.headers.getSetCookie()).toEqual([
    `${callers.viewer.cookie}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax`,
  ])
  const session = await database.db.session.findFirstOrThrow({ where: { personId: id } })
  expect(session.expiresAt.getTime()).toBeGreaterThan(soon.getTime() + 170 * 24 * 60 * 60 * 1000)
  const again = await callers.viewer.call('GET', '/api/me')
  expect(again.headers.getSetCookie()).toEqual([])
})

test('behind https the cookie is Secure and bound to the host', async () => {
  const caller = new Caller(server.origin)
  const response = await caller.call('POST', '/api/boards', {
    body: {},
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'parley.example.org' },
  })
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^__Host-parley_session=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure$/,
  )
  expect(await response.json()).toMatchObject({
    url: expect.stringMatching(/^https:\/\/parley\.example\.org\/b\//),
  })
})
