/** Notes and mandate of a delegation: who reads and writes them, who is told, and that nobody's words are lost. */

import { beforeEach, expect, test } from 'vitest'
import type { Notes, WrittenNotes } from '#server/notes/read-notes.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { Ear } from './ear.ts'
import { refusal } from './round-table.ts'
import { NewsSocket } from './sockets.ts'
import { joinAs, makeWorld, type World } from './world.ts'

const { database, server } = serverForTests()
let world: World
/** Another delegate of the same actor. */
let dot: Caller
let path: string

beforeEach(async () => {
  world = await makeWorld(server.origin)
  path = `/api/boards/${world.board.id}`
  dot = await delegateOf('party-c', 'Dot')
})

async function delegateOf(actorId: string, name: string): Promise<Caller> {
  const { url } = await world.callers.facilitator.json<{ url: string }>('POST', `${path}/links`, {
    body: { role: 'delegate', actorId },
  })
  return joinAs(server.origin, url, name)
}

function written(text: string, mandate: object = {}) {
  return { text, mandate: { reservation: '', ceilings: {}, ...mandate } }
}

function put(by: Caller, text: string, version: number, actorId = 'party-c') {
  return by.call('PUT', `${path}/notes/${actorId}`, { body: { contents: written(text), version } })
}

function notesOf(by: Caller, actorId = 'party-c'): Promise<Notes> {
  return by.json<Notes>('GET', `${path}/notes/${actorId}`)
}

async function idOf(caller: Caller): Promise<string> {
  return (await caller.json<{ id: string }>('GET', '/api/me')).id
}

test('delegates of one actor read what the others of it wrote, and issues without words are left out', async () => {
  const { delegate } = world.callers
  const mandate = { reservation: 'The line of today.', ceilings: { i1: 'Ten.', i2: '  ' } }
  const body = { contents: written('Ask for time.', mandate), version: 1 }
  expect(await (await dot.call('PUT', `${path}/notes/party-c`, { body })).json()).toEqual({
    version: 2,
  })
  const { readers: _, unreadable, ...notes } = await notesOf(delegate)
  expect(notes).toEqual({
    actorId: 'party-c',
    contents: written('Ask for time.', { ...mandate, ceilings: { i1: 'Ten.' } }),
    version: 2,
    changedAt: expect.any(String),
    changedBy: { id: await idOf(dot), name: 'Dot' },
  })
  expect(unreadable).toEqual([])
})

test('delegates of another actor, and of the same one on another board, get nothing', async () => {
  const other = await delegateOf('party-b', 'Otto')
  expect(await refusal(await other.call('GET', `${path}/notes/party-c`))).toEqual([
    403,
    'not_allowed',
  ])
  expect(await refusal(await put(other, 'Mine.', 1))).toEqual([403, 'not_allowed'])
  expect((await notesOf(other, 'party-b')).version).toBe(0)
  const elsewhere = await makeWorld(server.origin)
  const stranger = elsewhere.callers.delegate
  expect(await refusal(await stranger.call('GET', `${path}/notes/party-c`))).toEqual([
    ...[403, 'not_allowed'],
  ])
})

test('of two who write at once one is told what the other wrote, and loses nothing', async () => {
  const { delegate } = world.callers
  const answers = await Promise.all([put(delegate, 'From Del.', 1), put(dot, 'From Dot.', 1)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const [loser] = answers.filter(({ status }) => status === 409)
  const told = (await loser?.json()) as { error: { code: string }; notes: WrittenNotes }
  expect(told.error.code).toBe('out_of_date')
  const { readers: _, unreadable: __, ...now } = await notesOf(dot)
  expect(told.notes).toEqual(now)
  expect(now.version).toBe(2)
  const first = await Promise.all([
    put(await delegateOf('party-a', 'Eva'), 'Eva.', 0, 'party-a'),
    put(await delegateOf('party-a', 'Emil'), 'Emil.', 0, 'party-a'),
  ])
  expect(first.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('what is too long is refused, and what is as long as may be is kept', async () => {
  const { delegate } = world.callers
  const send = (contents: unknown, version = 1) =>
    delegate.call('PUT', `${path}/notes/party-c`, { body: { contents, version } })
  const ceilings = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`i${n}`, 'ы'.repeat(500)]))
  for (const contents of [
    written('x'.repeat(20_001)),
    written('', { reservation: 'x'.repeat(1_001) }),
    written('', { ceilings: { i1: 'x'.repeat(501) } }),
    written('', { ceilings: ceilings(201) }),
    written('', { ceilings: { 'no id': 'x' } }),
  ]) {
    expect(await refusal(await send(contents))).toEqual([400, 'bad_request'])
  }
  const full = written('ы'.repeat(20_000), {
    ...{ reservation: 'ы'.repeat(1_000), ceilings: ceilings(200) },
  })
  expect((await send(full)).status).toBe(200)
  expect((await notesOf(dot)).contents).toEqual(full)
})

test('only delegates of that actor are told that it changed, and nothing of what', async () => {
  const { delegate, facilitator, viewer, editor } = world.callers
  const others = [facilitator, editor, viewer, await delegateOf('party-b', 'Otto')]
  const sockets = await Promise.all(others.map((by) => NewsSocket.open(world.board.id, by)))
  const bystander = await Ear.open(world.board.id, facilitator, '?ext=1')
  const theirs = await NewsSocket.open(world.board.id, dot)
  await put(delegate, 'Short.', 1)
  await put(delegate, 'Long. '.repeat(1_000), 2)
  await facilitator.call('PATCH', `${path}/scores`, { body: { audience: 'everybody' } })
  // News come in order: by the time of these, all before them were told.
  const last = { topic: 'scores' }
  await expect.poll(() => theirs.told).toEqual([{ topic: 'notes' }, { topic: 'notes' }, last])
  for (const { told } of sockets) await expect.poll(() => told).toEqual([last])
  expect(bystander.frames.filter((frame) => frame[0] === 107)).toHaveLength(1)
  for (const each of [...sockets, theirs, bystander]) each.close()
})

test('a facilitator who takes a seat beside them is seen by the delegation, also after giving it up', async () => {
  const { delegate, facilitator, editor } = world.callers
  const [ann, ed] = [await idOf(facilitator), await idOf(editor)]
  const seat = (personId: string, body: object) =>
    facilitator.json('PATCH', `${path}/people/${personId}`, { body })
  const before = await notesOf(delegate)
  expect(before.readers.map(({ name, isReading }) => [name, isReading])).toEqual([
    ['Dot', true],
    ['Del', true],
  ])
  await seat(ed, { role: 'facilitator' })
  expect(await refusal(await editor.call('GET', `${path}/notes/party-c`))).toEqual([
    403,
    'not_allowed',
  ])
  const heard = await NewsSocket.open(world.board.id, delegate)
  await seat(ann, { role: 'delegate', actorId: 'party-c' })
  expect((await facilitator.call('GET', `${path}/notes/party-c`)).status).toBe(200)
  await expect.poll(() => heard.told).toContainEqual({ topic: 'people' })
  heard.close()
  const after = await notesOf(delegate)
  expect(after.readers[0]).toMatchObject({ personId: ann, name: 'Ann', isReading: true })
  await editor.json('PATCH', `${path}/people/${ann}`, { body: { role: 'facilitator' } })
  expect(await refusal(await facilitator.call('GET', `${path}/notes/party-c`))).toEqual([
    ...[403, 'not_allowed'],
  ])
  expect((await notesOf(delegate)).readers[0]).toEqual({
    ...after.readers[0],
    ...{ isReading: false },
  })
  // A second browser that came by a link of the facilitator's and was taken out again.
  const ghost = await delegateOf('party-c', 'Ghost')
  const ghostId = await idOf(ghost)
  await facilitator.call('DELETE', `${path}/people/${ghostId}`)
  const gone = { personId: ghostId, isReading: false }
  expect((await notesOf(delegate)).readers[0]).toMatchObject({ ...gone, name: 'Ghost' })
  await editor.call('PATCH', `${path}/door`, { body: { pseudonyms: true } })
  expect((await notesOf(delegate)).readers[0]).toMatchObject({ ...gone, name: null })
})

test('the database holds no word of them, a server with another secret says so, and they go with the board', async () => {
  const { delegate, facilitator } = world.callers
  const boardId = world.board.id
  await put(delegate, 'Nobody may read this word.', 1)
  const row = await database.db.delegationNote.findFirstOrThrow({ where: { boardId } })
  expect(Buffer.from(row.box).includes('Nobody')).toBe(false)
  const short = row.box.length
  await put(delegate, 'x'.repeat(9_000), 2)
  const longer = await database.db.delegationNote.findFirstOrThrow({ where: { boardId } })
  expect(longer.box.length).toBe(short)
  // The server's secret was lost: what is sealed stays, is said to be there, and one begins anew beside it.
  const { sealedWith } = longer
  await database.db.delegationNote.updateMany({ where: { boardId }, data: { sealedWith: 'other' } })
  const begun = { contents: { text: '' }, version: 0, changedAt: null }
  const unreadable = [{ changedAt: longer.changedAt.toISOString(), changedBy: { name: 'Del' } }]
  expect(await notesOf(delegate)).toMatchObject({ ...begun, unreadable })
  // A page that was open all the time knows a version of what is sealed.
  expect((await put(delegate, 'Over it?', 3)).status).toBe(409)
  expect((await put(delegate, 'Anew', 0)).status).toBe(200)
  expect(await notesOf(delegate)).toMatchObject({
    contents: { text: 'Anew' },
    version: 1,
    unreadable,
  })
  const kept = await database.db.delegationNote.findFirstOrThrow({
    where: { boardId, sealedWith: 'other' },
  })
  expect(Buffer.compare(kept.box, longer.box)).toBe(0)
  // The secret is found again: so are the notes, and what was written meanwhile is not lost either.
  await database.db.delegationNote.updateMany({
    where: { boardId, sealedWith },
    data: { sealedWith: 'meanwhile' },
  })
  await database.db.delegationNote.updateMany({
    where: { boardId, sealedWith: 'other' },
    data: { sealedWith },
  })
  expect(await notesOf(delegate)).toMatchObject({
    ...{ contents: { text: 'x'.repeat(9_000) }, version: 3, unreadable: [{}] },
  })
  expect((await facilitator.call('DELETE', path)).status).toBe(204)
  expect(await database.db.delegationNote.count({ where: { boardId } })).toBe(0)
})
