/** Links against the running server: who gets in, and who stays in when one is revoked. */

import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { linksOf, revoke } from './links.ts'
import { closeCode, closing, openSocket } from './sockets.ts'
import { type CallerName, createBoard, joinAs, makeWorld, tokenOf } from './world.ts'

const { database, server } = serverForTests()

describe('joining', () => {
  test('by a weaker link takes no right away, by a stronger one gives it', async () => {
    const { board, callers } = await makeWorld(server.origin)
    const join = (url: string) =>
      callers.editor.json('POST', '/api/join', { body: { token: tokenOf(url) } })
    expect(await join(board.links.viewer)).toEqual({ boardId: board.id, role: 'editor' })
    expect(await join(board.links.facilitator)).toEqual({ boardId: board.id, role: 'facilitator' })
    expect(await join(board.links.editor)).toEqual({ boardId: board.id, role: 'facilitator' })
  })

  test('keeps the person and takes the new name; a newcomer needs one', async () => {
    const { board, callers } = await makeWorld(server.origin)
    const { id } = await callers.outsider.json<{ id: string }>('GET', '/api/me')
    const token = tokenOf(board.links.viewer)
    await callers.outsider.call('POST', '/api/join', { body: { token, displayName: 'Olga' } })
    expect(await callers.outsider.json('GET', '/api/me')).toMatchObject({ id, name: 'Olga' })
    const nameless = await callers.stranger.call('POST', '/api/join', { body: { token } })
    expect(nameless.status).toBe(400)
  })

  test('gives the first eight people of a board eight hues', async () => {
    const { board } = await makeWorld(server.origin)
    const link = board.links.editor
    const hues = new Set<number>()
    for (let i = 0; i < 3; i += 1) {
      const guest = await joinAs(server.origin, link, `Guest ${i}`)
      hues.add((await guest.json<{ hue: number }>('GET', '/api/me')).hue)
    }
    expect(hues.size).toBe(3)
  })

  test('by a link whose time is over is refused, and says since when', async () => {
    const { board, callers } = await makeWorld(server.origin)
    const at = '2026-01-02T03:04:05.678Z'
    await database.db.shareLink.updateMany({
      where: { boardId: board.id, role: 'editor' },
      data: { expiresAt: new Date(at) },
    })
    const body = { token: tokenOf(board.links.editor), displayName: 'Late' }
    const response = await callers.stranger.call('POST', '/api/join', { body })
    expect(response.status).toBe(410)
    expect(await response.json()).toMatchObject({ error: { code: 'link_expired', at } })
  })
})

test("joining as a delegate binds to the link's actor, and to another one by that one's link", async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  const bound = { boardId: board.id, role: 'delegate', actorId: 'party-b' }
  const { url } = await callers.facilitator.json<{ url: string }>('POST', `${path}/links`, {
    body: { role: 'delegate', actorId: 'party-b' },
  })
  const join = (name: CallerName) =>
    callers[name].json('POST', '/api/join', { body: { token: tokenOf(url) } })
  expect(await callers.delegate.json('GET', path)).toMatchObject({ actorId: 'party-c' })
  expect(await join('delegate')).toEqual(bound)
  expect(await callers.delegate.json('GET', path)).toMatchObject({ actorId: 'party-b' })
  expect(await join('viewer')).toEqual(bound)
  expect(await join('editor')).toEqual({ boardId: board.id, role: 'editor' })
})

test('a link for a delegate of nobody on the board is not made, and its look names whom it is for', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/links`
  const wish = (actorId: string) => ({ body: { role: 'delegate', actorId } })
  const refused = await callers.facilitator.call('POST', path, wish('party-z'))
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { error: { code: 'no_such_actor' } },
  ])
  const { url } = await callers.facilitator.json<{ url: string }>('POST', path, wish('party-b'))
  const look = { body: { token: tokenOf(url) } }
  expect(await callers.stranger.json('POST', '/api/links/look', look)).toEqual({
    boardTitle: 'Talks',
    role: 'delegate',
    actorId: 'party-b',
    actorName: 'Party B',
    asksPassphrase: false,
  })
})

test.each([
  { role: 'delegate' },
  { role: 'delegate', actorId: 'not an id' },
  { role: 'editor', actorId: 'a1' },
])('a link whose role and actor do not go together is not made: %o', async (body) => {
  const { board, callers } = await makeWorld(server.origin)
  const made = await callers.facilitator.call('POST', `/api/boards/${board.id}/links`, { body })
  expect(made.status).toBe(400)
})

test('revoking a link puts out at once those who came by it, and nobody else', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const editor = await openSocket(board.id, callers.editor)
  const viewer = await openSocket(board.id, callers.viewer)
  const closed = closing(editor)
  expect(await revoke(callers.facilitator, board.id, board.links.editor)).toEqual({ ended: 1 })
  expect(await closed).toBe(4403)
  expect(viewer.readyState).toBe(WebSocket.OPEN)
  viewer.terminate()
  expect((await callers.editor.call('GET', `/api/boards/${board.id}`)).status).toBe(403)
  expect((await callers.viewer.call('GET', `/api/boards/${board.id}`)).status).toBe(200)
  expect(await closeCode(board.id, callers.editor)).toBe(4403)
})

test('revoking a link closes it to newcomers, and says since when', async () => {
  const { board, callers } = await makeWorld(server.origin)
  await revoke(callers.facilitator, board.id, board.links.viewer)
  for (const path of ['/api/join', '/api/links/look']) {
    const token = tokenOf(board.links.viewer)
    const body = path === '/api/join' ? { token, displayName: 'Late' } : { token }
    const response = await callers.stranger.call('POST', path, { body })
    expect(response.status).toBe(410)
    expect(await response.json()).toMatchObject({
      error: { code: 'link_revoked', at: expect.stringMatching(/^20/) },
    })
  }
})

test('revoking a link shows it as revoked, without its address, and twice is no error', async () => {
  const { board, callers } = await makeWorld(server.origin)
  await revoke(callers.facilitator, board.id, board.links.viewer)
  expect(await linksOf(callers.facilitator, board.id)).toContainEqual(
    expect.objectContaining({ role: 'viewer', state: 'revoked', url: null, uses: 1 }),
  )
  const links = await linksOf(callers.facilitator, board.id)
  const revoked = links.find(({ state }) => state === 'revoked')
  const path = `/api/boards/${board.id}/links/${revoked?.id}`
  expect(await callers.facilitator.json('DELETE', path)).toEqual({ ended: 0 })
})

test('revoking a link does not put out the one who revokes it', async () => {
  const { board } = await makeWorld(server.origin)
  const second = await joinAs(server.origin, board.links.facilitator, 'Second')
  expect(await revoke(second, board.id, board.links.facilitator)).toEqual({ ended: 0 })
  expect((await second.call('GET', `/api/boards/${board.id}`)).status).toBe(200)
})

test('revoking a link of another board is not possible', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const other = await createBoard(callers.facilitator)
  const [link] = await linksOf(callers.facilitator, other.id)
  const path = `/api/boards/${board.id}/links/${link?.id}`
  expect((await callers.facilitator.call('DELETE', path)).status).toBe(404)
  expect(
    (await linksOf(callers.facilitator, other.id)).every(({ state }) => state === 'open'),
  ).toBe(true)
})

test('revoking a link while people join by it leaves none of them inside', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const body = { token: tokenOf(board.links.viewer), displayName: 'Guest' }
  const comers = Array.from({ length: 12 }, () => new Caller(server.origin))
  const joining = comers.map((comer) => comer.call('POST', '/api/join', { body }))
  await revoke(callers.facilitator, board.id, board.links.viewer)
  await Promise.all(joining)
  const inside = await database.db.membership.count({
    where: { boardId: board.id, role: 'viewer' },
  })
  expect(inside).toBe(0)
})
