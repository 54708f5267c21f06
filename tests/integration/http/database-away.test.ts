/** What people and load balancers are told while the database is away. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { closeCode } from './sockets.ts'
import { makeWorld, tokenOf, type World } from './world.ts'

let database: FreshDatabase
let server: RunningServer
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({ databaseUrl: database.url })
  world = await makeWorld(server.origin)
  expect((await world.callers.stranger.call('GET', '/readyz')).status).toBe(200)
  await database.drop()
})

afterAll(async () => {
  await server?.stop()
})

test('the process says that it is up, and not ready', async () => {
  const { stranger } = world.callers
  expect((await stranger.call('GET', '/healthz')).status).toBe(200)
  const ready = await stranger.call('GET', '/readyz')
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ error: { code: 'unavailable' } })
})

test.each([
  ['GET', '/api/me', undefined],
  ['GET', '/api/boards', undefined],
  ['POST', '/api/boards', {}],
  ['POST', '/api/links/look', { token: 'x' }],
])('%s %s is unavailable, which is worth trying again', async (method, path, body) => {
  const response = await world.callers.facilitator.call(method, path, { body })
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } })
})

test('a join that fails leaves the session as it was', async () => {
  const { viewer } = world.callers
  const before = viewer.cookie
  const body = { token: tokenOf(world.board.links.editor) }
  expect((await viewer.call('POST', '/api/join', { body })).status).toBe(503)
  expect(viewer.cookie).toBe(before)
})

test('a socket is told to come back, not to stay away', async () => {
  expect(await closeCode(world.board.id, world.callers.viewer)).toBe(4503)
})
