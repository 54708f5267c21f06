/** Guests who sign in: what they had becomes their account's, and nobody else's. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type SignInProvider, startSignInProvider } from '#tests/support/sign-in-provider.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { atProvider, begin, boardsOf, comeBack, me, signedIn, signIn } from './sign-in-steps.ts'
import { closeCode, openSocket } from './sockets.ts'
import { createBoard, joinAs, makeWorld, tokenOf } from './world.ts'

let database: FreshDatabase
let provider: SignInProvider
let server: RunningServer

beforeAll(async () => {
  ;[database, provider] = await Promise.all([freshDatabase(), startSignInProvider()])
  server = await startServer({ databaseUrl: database.url, env: provider.env })
})
afterAll(async () => {
  await Promise.all([server?.stop(), provider?.stop()])
  await database?.drop()
})

test('a guest who signs in keeps what they had: name, seats, places in lobbies, words, and the better of two roles', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  const other = await createBoard(callers.facilitator, { title: 'Other' })
  const member = await signedIn(server.origin, 'dora')
  await member.call('POST', '/api/join', { body: { token: tokenOf(board.links.viewer) } })
  await member.call('POST', '/api/join', { body: { token: tokenOf(other.links.editor) } })
  const account = await me(member)

  const guest = await joinAs(server.origin, board.links.editor, 'Guest Dora')
  await guest.call('POST', '/api/join', { body: { token: tokenOf(other.links.viewer) } })
  const lobby = await createBoard(callers.facilitator, { title: 'Lobby' })
  const door = { body: { lobby: true } }
  await callers.facilitator.call('PATCH', `/api/boards/${lobby.id}/door`, door)
  await guest.call('POST', '/api/join', { body: { token: tokenOf(lobby.links.editor) } })
  const was = await me(guest)
  const thread = await guest.json<{ id: string; comments: { id: string }[] }>(
    'POST',
    `${path}/comments`,
    { body: { anchor: { of: 'proposal', id: 'p' }, text: 'Mine' } },
  )
  const react = { on: 'comment', id: thread.comments[0]?.id, kind: 'question', state: 'on' }
  await guest.call('PUT', `${path}/reactions`, { body: react })
  const mention = { text: `@${was.name} said so`, mentions: [was.id] }
  const said = `${path}/comments/${thread.id}/replies`
  await callers.facilitator.call('POST', said, { body: mention })

  expect(await signIn(guest, 'dora', '/')).toBe('/')
  expect(await me(guest)).toEqual(account)
  expect((await boardsOf(guest)).toSorted((a, b) => a.role.localeCompare(b.role))).toEqual(
    [board.id, other.id].map((id) => ({ id, role: 'editor' })),
  )
  const mine = `/api/boards/${lobby.id}/knocks/mine`
  expect(await guest.json('GET', mine)).toEqual({ state: 'waiting' })
  const comment = `${path}/comments/${thread.id}/replies/${thread.comments[0]?.id}`
  const edit = await guest.call('PATCH', comment, { body: { text: 'Still mine' } })
  expect(edit.status).toBe(200)
  const words = await guest.call('GET', `${path}/comments`)
  const text = await words.text()
  expect(text).not.toContain(was.id)
  expect(text).toContain(`"mentions":[{"id":"${account.id}"`)
  expect(await database.db.person.count({ where: { id: was.id } })).toBe(0)
  const { entries } = await callers.facilitator.json<{ entries: object[] }>('GET', `${path}/audit`)
  expect(entries).toContainEqual(
    expect.objectContaining({
      act: 'person.signed-in',
      by: { id: account.id, name: account.name },
      facts: { personId: was.id, name: 'Guest Dora', role: 'editor' },
    }),
  )
})

test('a guest who signs in stays in the caucus rooms they were let into', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const member = await signedIn(server.origin, 'nia')
  await member.call('POST', '/api/join', { body: { token: tokenOf(board.links.viewer) } })
  const guest = await joinAs(server.origin, board.links.editor, 'Nia')
  const { id } = await callers.facilitator.json<{ id: string }>(
    'POST',
    `/api/boards/${board.id}/rooms`,
    { body: { name: 'Fish', people: [(await me(guest)).id], isOpenToFacilitators: false } },
  )
  await signIn(guest, 'nia')
  expect(await guest.json('GET', `/api/boards/${id}`)).toMatchObject({ role: 'editor' })
})

test('a guest who signs in is put out with the link they came by, account or not', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/links`
  const link = await callers.facilitator.json<{ id: string; url: string }>('POST', path, {
    body: { role: 'facilitator' },
  })
  const member = await signedIn(server.origin, 'ella')
  await member.call('POST', '/api/join', { body: { token: tokenOf(board.links.viewer) } })
  const guest = await joinAs(server.origin, link.url, 'Guest')
  await signIn(guest, 'ella')
  expect(await boardsOf(member)).toEqual([{ id: board.id, role: 'facilitator' }])
  await callers.facilitator.call('DELETE', `${path}/${link.id}`)
  expect(await boardsOf(member)).toEqual([])
})

test('a guest who signs in leaves nothing to whoever planted the session: no cookie, no socket', async () => {
  const thief = new Caller(server.origin)
  const { id } = await createBoard(thief, { displayName: 'Thief' })
  const socket = await openSocket(id, thief)
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  const victim = new Caller(server.origin)
  victim.plant(thief.cookie)
  await signIn(victim, 'fay')
  expect(await closed).toBe(4403)
  expect((await thief.call('GET', '/api/me')).status).toBe(401)
  expect(await closeCode(id, thief)).toBe(4401)
  expect((await me(victim)).name).toBe('Thief')
})

test('a guest who signs in in two browsers at once becomes one account with what both had', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const other = await createBoard(callers.facilitator)
  const one = await joinAs(server.origin, board.links.viewer, 'Gil')
  const two = await joinAs(server.origin, other.links.viewer, 'Gil')
  const back = await Promise.all(
    [one, two].map(async (each) => atProvider(await begin(each), { login: 'gil' })),
  )
  await Promise.all([one, two].map((each, i) => comeBack(each, back[i] as URL)))
  expect(await me(one)).toEqual(await me(two))
  expect(await boardsOf(one)).toHaveLength(2)
})
