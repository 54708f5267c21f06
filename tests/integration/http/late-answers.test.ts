/** What was asked for in time and is ready too late: for somebody who was sent away meanwhile, or who has gone. */

import { expect, test } from 'vitest'
import { holdTable } from '#tests/support/hold-table.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { createBoard, joinAs } from './world.ts'

const { server, database } = serverForTests()

async function boardOfAnn() {
  const ann = new Caller(server.origin)
  const board = await createBoard(ann, { title: 'Secret talks', displayName: 'Ann' })
  return { ann, board, path: `/api/boards/${board.id}` }
}

test.each([
  ['export?format=json', {}],
  ['export?format=json', { accept: 'application/x-parley-progress' }],
  ['export?format=svg', {}],
  ['history', {}],
  ['history/document?at=2100-01-01T00:00:00Z', {}],
  ['analysis', {}],
  ['stability', {}],
  ['thumbnail', {}],
] as const)(
  'GET …/%s %o answers nobody who was sent away while it was made',
  async (what, headers) => {
    const { ann, board, path } = await boardOfAnn()
    const vi = await joinAs(server.origin, board.links.viewer, 'Vi')
    const { id } = await vi.json<{ id: string }>('GET', '/api/me')
    const held = await holdTable(database.url, 'BoardUpdate')
    const asked = vi.call('GET', `${path}/${what}`, { headers })
    await held.wanted()
    expect((await ann.call('DELETE', `${path}/people/${id}`)).status).toBe(204)
    await held.release()
    const answer = await asked
    const words = await answer.text()
    expect(words).toContain('"not_allowed"')
    expect(words).not.toContain('Secret talks')
  },
)

test.each(['copies', 'templates', 'restore'] as const)(
  'nobody who was sent away while it was prepared gets what POST …/%s does',
  async (what) => {
    const { ann, board, path } = await boardOfAnn()
    const ben = await joinAs(server.origin, board.links.facilitator, 'Ben')
    const { id } = await ben.json<{ id: string }>('GET', '/api/me')
    const body = { name: 'At first' }
    const snapshot = await ann.json<{ id: string }>('POST', `${path}/snapshots`, { body })
    const calls = {
      copies: [`${path}/copies`, {}],
      templates: ['/api/templates', { boardId: board.id, title: 'Exercise' }],
      restore: [`${path}/snapshots/${snapshot.id}/restore`, {}],
    } as const
    const before = await done(board.id)
    const held = await holdTable(database.url, 'BoardUpdate')
    const [called, wish] = calls[what]
    const asked = ben.call('POST', called, { body: wish })
    await held.wanted()
    expect((await ann.call('DELETE', `${path}/people/${id}`)).status).toBe(204)
    await held.release()
    expect((await asked).status).toBe(403)
    expect(await done(board.id)).toEqual(before)
  },
)

/** What such calls leave behind. */
async function done(boardId: string): Promise<readonly number[]> {
  const { db } = database
  return Promise.all([
    db.board.count(),
    db.template.count(),
    db.auditEntry.count({ where: { boardId, act: 'snapshot.restored' } }),
  ])
}

test('whoever hangs up amid an import keeps the session, and nothing of the file stays', async () => {
  const { ann, path } = await boardOfAnn()
  const file = await ann.json<object>('GET', `${path}/export?format=json`)
  const counted = async () => [await database.db.board.count(), await database.db.session.count()]
  const before = await counted()
  const gone = new AbortController()
  const held = await holdTable(database.url, 'Membership')
  const asked = fetch(`${server.origin}/api/boards/import`, {
    method: 'POST',
    headers: { cookie: ann.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(file),
    signal: gone.signal,
  })
  await held.wanted()
  gone.abort()
  await expect(asked).rejects.toThrow()
  await expect.poll(() => server.output()).toContain('worker.given-up')
  await held.release()
  // Made by the thread that came in its place.
  expect(await ann.json('GET', `${path}/export?format=json`)).toHaveProperty('board')
  expect(await counted()).toEqual(before)
  expect(await ann.json('GET', '/api/me')).toMatchObject({ name: 'Ann' })
})
