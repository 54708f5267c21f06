/** What people have seen of a board, against the running server. */

import { expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { makeWorld } from './world.ts'

const { server } = serverForTests()

type Seen = { readonly seen: { readonly at: string; readonly vector: string | null } | null }

test('nothing was seen before the first visit ended, and opening the page ends none', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/seen`
  await callers.editor.call('GET', `/b/${board.id}`)
  expect(await callers.editor.json<Seen>('GET', path)).toEqual({ seen: null })
})

test('what each person saw last is kept for that person, with the time the server had it', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/seen`
  const before = Date.now()
  const answer = await callers.editor.call('PUT', path, { body: { vector: 'AaeqkQQP' } })
  expect(answer.status).toBe(204)
  const { seen } = await callers.editor.json<Seen>('GET', path)
  expect(seen?.vector).toBe('AaeqkQQP')
  expect(Date.parse(seen?.at ?? '')).toBeGreaterThanOrEqual(before - 1)
  expect(await callers.viewer.json<Seen>('GET', path)).toEqual({ seen: null })
})

test('a vector too long to keep leaves the time alone', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/seen`
  await callers.viewer.call('PUT', path, { body: {} })
  expect((await callers.viewer.json<Seen>('GET', path)).seen).toMatchObject({ vector: null })
  const long = await callers.viewer.call('PUT', path, { body: { vector: 'A'.repeat(12_004) } })
  expect(long.status).toBe(400)
  const rubbish = await callers.viewer.call('PUT', path, { body: { vector: 'AQGn' } })
  expect(rubbish.status).toBe(400)
})
