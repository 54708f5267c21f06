/** Caucus rooms on a running server: who is in, who is put out; rooms-carry.test.ts says what comes back to the plenary. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLOSE } from '#domain/access/close-code.ts'
import type { RoomPlace } from '#server/rooms/list-rooms.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { documentedEndpoints } from './api-document.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { idOf, openRoom, roomsOf } from './opened-rooms.ts'
import { closeCode, closing, openSocket } from './sockets.ts'
import { joinAs, makeWorld } from './world.ts'
import { DELEGATES_PARTY } from './world-round.ts'

const OWN = DELEGATES_PARTY

let database: FreshDatabase
let server: RunningServer
/** Another process on the same database. */
let second: RunningServer

beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({ databaseUrl: database.url, env: { PARLEY_SECRET: SECRET } })
  second = await startServer({ databaseUrl: database.url, env: { PARLEY_SECRET: SECRET } })
})

afterAll(async () => {
  await server?.stop()
  await second?.stop()
  await database?.drop()
})

const SECRET = 'two processes of one installation share it'

test('a facilitator gets into a room that is not open to them by no road', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const { facilitator, delegate } = callers
  const roomId = await openRoom(world, [delegate])
  const inRoom = (path: string) => `/api/boards/${roomId}${path}`
  const ids = { snapshotId: 'none', sourceId: 'none', threadId: 'none', roomId, requestId: 'none' }
  const endpoints = documentedEndpoints().filter(({ path }) => path.includes(':boardId'))
  for (const { method, path, body, query, heading } of endpoints) {
    if (path.endsWith('/knocks/mine')) continue
    const filled = path.replace(/:(\w+)/g, (_, id: string) =>
      id === 'boardId' ? roomId : ((ids as Record<string, string>)[id] ?? 'none'),
    )
    const answer = await facilitator.call(method, `${filled}${query && `?${query}`}`, {
      ...(body !== undefined && { body }),
    })
    expect([heading, answer.status]).toEqual([heading, 403])
  }
  expect(await closeCode(roomId, facilitator)).toBe(CLOSE.notAllowed)
  const named = await facilitator.call('PUT', `/api/boards/${board.id}/rooms/${roomId}/people`, {
    body: { people: [await idOf(facilitator), await idOf(delegate)] },
  })
  expect(named.status).toBe(400)
  const opened = await facilitator.call('POST', `/api/boards/${board.id}/rooms`, {
    body: { name: 'Mine', people: [await idOf(facilitator)], isOpenToFacilitators: false },
  })
  expect(opened.status).toBe(400)
  // Coming back as a facilitator of the plenary is coming back to the plenary.
  const { url } = await facilitator.json<{ url: string }>(
    'POST',
    `/api/boards/${board.id}/recovery`,
  )
  const recovered = await joinAs(server.origin, url, 'Ann again')
  expect(await closeCode(roomId, recovered)).toBe(CLOSE.notAllowed)
  // Nor by whom they are in it: its people have no way to let anybody in.
  for (const [method, path, body] of [
    ['POST', '/links', { role: 'editor' }],
    ['POST', '/recovery', undefined],
    ['PATCH', '/door', { lobby: true }],
    ['DELETE', '', undefined],
    ['POST', '/rooms', { name: 'Within', people: ['x'], isOpenToFacilitators: true }],
  ] as const) {
    const answer = await delegate.call(method, inRoom(path), body && { body })
    expect([method, path, answer.status]).toEqual([method, path, 403])
  }
  expect((await delegate.call('GET', inRoom(''))).status).toBe(200)
})

test('whoever becomes a facilitator is out of the rooms that are not open to them', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const closed = await openRoom(world, [callers.editor, callers.delegate])
  const open = await openRoom(world, [callers.delegate], true)
  const socket = await openSocket(closed, callers.editor)
  const out = closing(socket)
  const path = `/api/boards/${board.id}/people/${await idOf(callers.editor)}`
  await callers.facilitator.json('PATCH', path, { body: { role: 'facilitator' } })
  expect(await out).toBe(CLOSE.notAllowed)
  expect(await callers.editor.json('GET', `/api/boards/${open}`)).toMatchObject({
    role: 'facilitator',
  })
})

test('everybody knows that a room is there; its people and the facilitators who is in it', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const roomId = await openRoom(world, [callers.delegate])
  const seen = async (caller: Caller) => (await roomsOf(caller, board.id)).rooms[0]
  const known = {
    ...{ id: roomId, number: 1, hue: 0, isOpenToFacilitators: false, isMine: false },
    openedAt: expect.any(String),
  }
  for (const name of ['editor', 'commenter', 'viewer'] as const) {
    expect(await seen(callers[name])).toEqual(known)
    expect((await callers[name].call('GET', `/api/boards/${roomId}`)).status).toBe(403)
  }
  const people = [
    { personId: await idOf(callers.delegate), name: 'Del', role: 'delegate', actorId: OWN },
  ]
  expect(await seen(callers.facilitator)).toEqual({ ...known, name: 'Apart', people })
  const renamed = await OpenBoard.by(callers.delegate, roomId)
  renamed.run({ type: 'describe', title: 'What we really want' })
  await expect
    .poll(async () => (await seen(callers.delegate))?.name, { timeout: 20_000 })
    .toBe('What we really want')
  renamed.close()
  expect((await seen(callers.facilitator))?.name).toBe('Apart')
  const place = await callers.delegate.json<RoomPlace>('GET', `/api/boards/${roomId}/rooms`)
  expect(place.plenary).toEqual({ id: board.id, title: 'Talks', role: 'delegate', actorId: OWN })
})

test('who is taken out of the plenary, loses the link, or is given another role there, is so in its rooms, on every process', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const { facilitator, editor, delegate, viewer } = callers
  const roomId = await openRoom(world, [editor, delegate, viewer])
  const there = (caller: Caller) => ({ origin: second.origin, cookie: caller.cookie }) as Caller
  const removed = closing(await openSocket(roomId, there(editor)))
  const revoked = closing(await openSocket(roomId, there(viewer)))
  const stays = await openSocket(roomId, there(delegate))
  await facilitator.call('DELETE', `/api/boards/${board.id}/people/${await idOf(editor)}`)
  const { people } = await facilitator.json<{ people: { name: string; linkId: string }[] }>(
    'GET',
    `/api/boards/${board.id}/people`,
  )
  const link = people.find(({ name }) => name === 'Vi')?.linkId
  await facilitator.call('DELETE', `/api/boards/${board.id}/links/${link}`)
  expect(await removed).toBe(CLOSE.notAllowed)
  expect(await revoked).toBe(CLOSE.notAllowed)
  const path = `/api/boards/${board.id}/people/${await idOf(delegate)}`
  await facilitator.json('PATCH', path, { body: { role: 'commenter' } })
  expect(await delegate.json('GET', `/api/boards/${roomId}`)).toMatchObject({ role: 'commenter' })
  expect((await roomsOf(facilitator, board.id)).rooms[0]?.people).toMatchObject([{ name: 'Del' }])
  // With the plenary go its rooms.
  const gone = closing(stays)
  await facilitator.call('DELETE', `/api/boards/${board.id}`)
  expect(await gone).toBe(CLOSE.noSuchBoard)
  expect(await database.db.board.count({ where: { id: { in: [roomId, board.id] } } })).toBe(0)
})

test('a closed room is looked at by its people, or is gone', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const roomId = await openRoom(world, [callers.delegate])
  const path = `/api/boards/${board.id}/rooms/${roomId}`
  const close = (isKept: boolean) =>
    callers.facilitator.call('POST', `${path}/close`, { body: { isKept } })
  expect((await close(true)).status).toBe(204)
  expect(await callers.delegate.json('GET', `/api/boards/${roomId}`)).toMatchObject({
    role: 'viewer',
  })
  const named = { body: { people: [await idOf(callers.viewer)] } }
  expect((await callers.facilitator.call('PUT', `${path}/people`, named)).status).toBe(409)
  const gone = closing(await openSocket(roomId, callers.delegate))
  expect((await close(false)).status).toBe(204)
  expect(await gone).toBe(CLOSE.noSuchBoard)
  expect(await database.db.boardUpdate.count({ where: { boardId: roomId } })).toBe(0)
  const { entries } = await callers.facilitator.json<{ entries: { act: string; facts: object }[] }>(
    'GET',
    `/api/boards/${board.id}/audit`,
  )
  const ofRoom = entries.filter(({ act }) => act.startsWith('room.'))
  expect(ofRoom.map(({ act, facts }) => [act, facts]).toReversed()).toEqual([
    ['room.opened', { roomId, number: 1, people: 1, isOpenToFacilitators: false }],
    ['room.closed', { roomId, number: 1 }],
    ['room.deleted', { roomId, number: 1 }],
  ])
})

test('a delegate asks for a room and is in it once a facilitator opens it', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const path = `/api/boards/${board.id}/rooms`
  const body = {
    ...{ name: 'Us two', isOpenToFacilitators: false },
    people: [await idOf(callers.editor)],
  }
  const { requestId } = await callers.delegate.json<{ requestId: string }>('POST', path, { body })
  expect((await roomsOf(callers.editor, board.id)).requests).toEqual([])
  expect((await roomsOf(callers.delegate, board.id)).requests).toMatchObject([{ id: requestId }])
  const answer = { body: { isGranted: true } }
  const granted = await callers.facilitator.json<{ id: string }>(
    'POST',
    `${path}/requests/${requestId}`,
    answer,
  )
  expect(await callers.delegate.json('GET', `/api/boards/${granted.id}`)).toMatchObject({
    role: 'delegate',
  })
  const twice = await callers.facilitator.call('POST', `${path}/requests/${requestId}`, answer)
  expect(twice.status).toBe(404)
})

test('nobody is let into a room while they are taken out of the plenary', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const { facilitator, delegate } = callers
  const roomId = await openRoom(world, [delegate])
  const delegateId = await idOf(delegate)
  for (let n = 0; n < 8; n += 1) {
    const comer = await joinAs(server.origin, board.links.editor, `Comer ${n}`)
    const personId = await idOf(comer)
    const body = { people: [delegateId, personId] }
    await Promise.all([
      facilitator.call('PUT', `/api/boards/${board.id}/rooms/${roomId}/people`, { body }),
      facilitator.call('DELETE', `/api/boards/${board.id}/people/${personId}`),
    ])
    expect((await comer.call('GET', `/api/boards/${roomId}`)).status).toBe(403)
  }
  const [room] = (await roomsOf(facilitator, board.id)).rooms
  expect(room?.people?.map(({ name }) => name)).toEqual(['Del'])
})
