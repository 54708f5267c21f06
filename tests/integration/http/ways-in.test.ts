/** Links that ask for more than a name, the lobby, made-up names, and the way back. */

import { describe, expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { joinAs, makeWorld, someoneWaits, tokenOf, type World } from './world.ts'

const { database, server } = serverForTests()

type Link = { readonly id: string; readonly url: string }
type Refused = { readonly error: { readonly code: string } }

function makeLink({ board, callers }: World, wish: object): Promise<Link> {
  return callers.facilitator.json<Link>('POST', `/api/boards/${board.id}/links`, { body: wish })
}

async function join(url: string, body: object): Promise<{ status: number; code?: string }> {
  const answer = await new Caller(server.origin).call('POST', '/api/join', {
    body: { token: tokenOf(url), displayName: 'Guest', ...body },
  })
  const { error } = (await answer.json()) as Partial<Refused>
  return { status: answer.status, ...(error && { code: error.code }) }
}

describe('a link with a passphrase', () => {
  test('lets in who says it, whatever the case and the spaces, and nobody else', async () => {
    const world = await makeWorld(server.origin)
    const { url } = await makeLink(world, { role: 'editor', passphrase: 'Blue heron' })
    expect(await join(url, {})).toEqual({ status: 403, code: 'wrong_passphrase' })
    expect(await join(url, { passphrase: 'blue herons' })).toMatchObject({ status: 403 })
    expect(await join(url, { passphrase: ' BLUE  Heron' })).toEqual({ status: 200 })
    const look = { body: { token: tokenOf(url) } }
    expect(await new Caller(server.origin).json('POST', '/api/links/look', look)).toEqual({
      boardTitle: 'Talks',
      role: 'editor',
      asksPassphrase: true,
    })
  })

  test('is in the database as no one could say it, and guesses at it are limited', async () => {
    const world = await makeWorld(server.origin)
    const { id, url } = await makeLink(world, { role: 'editor', passphrase: 'blueheron' })
    const row = await database.db.shareLink.findUniqueOrThrow({ where: { id } })
    expect(Buffer.from(row.passphrase ?? []).toString('latin1')).not.toContain('blueheron')
    for (let tries = 0; tries < 20; tries += 1) await join(url, { passphrase: `guess ${tries}` })
    const spent = { status: 429, code: 'too_many_requests' }
    expect(await join(url, { passphrase: 'blueheron' })).toEqual(spent)
    expect(await join(world.board.links.viewer, {})).toEqual({ status: 200 })
  })
})

test('a link for two lets in two, also when many come at once, and tells all others but members beforehand', async () => {
  const world = await makeWorld(server.origin)
  const { id, url } = await makeLink(world, { role: 'viewer', maxUses: 2 })
  const body = { token: tokenOf(url) }
  expect((await world.callers.editor.call('POST', '/api/join', { body })).status).toBe(200)
  const comers = await Promise.all(Array.from({ length: 6 }, () => join(url, {})))
  expect(comers.map(({ status }) => status).toSorted()).toEqual([200, 200, 410, 410, 410, 410])
  const path = `/api/boards/${world.board.id}/links`
  const { links } = await world.callers.facilitator.json<{ links: Link[] }>('GET', path)
  expect(links.find((link) => link.id === id)).toMatchObject({
    state: 'used-up',
    uses: 2,
    url: null,
  })
  const look = (caller: Caller) => caller.call('POST', '/api/links/look', { body })
  expect((await look(new Caller(server.origin))).status).toBe(410)
  expect((await look(world.callers.editor)).status).toBe(200)
})

describe('the lobby', () => {
  test('keeps who knocks out of everything until a facilitator lets them in', async () => {
    const world = await makeWorld(server.origin)
    const { board, callers } = world
    const path = `/api/boards/${board.id}`
    await callers.facilitator.call('PATCH', `${path}/door`, { body: { lobby: true } })
    const noor = await joinAs(server.origin, board.links.editor, 'Noor')
    const { id } = await noor.json<{ id: string }>('GET', '/api/me')
    expect((await noor.call('GET', path)).status).toBe(403)
    expect(await noor.json('GET', `${path}/knocks/mine`)).toEqual({ state: 'waiting' })
    expect(await callers.facilitator.json('GET', `${path}/knocks`)).toMatchObject({
      knocks: [{ id, name: 'Noor', role: 'editor' }],
    })
    await callers.facilitator.call('PUT', `${path}/knocks/${id}`)
    expect(await noor.json('GET', path)).toMatchObject({ role: 'editor' })
    expect(await noor.json('GET', `${path}/knocks/mine`)).toEqual({ state: 'in' })
    expect(await callers.facilitator.json('GET', `${path}/knocks`)).toEqual({ knocks: [] })
  })

  test('turns away, lets in a facilitator by their link, and everybody when it is gone', async () => {
    const world = await makeWorld(server.origin)
    const { board, callers } = world
    const path = `/api/boards/${board.id}`
    const away = await someoneWaits(world)
    await callers.facilitator.call('DELETE', `${path}/knocks/${away}`)
    const again = await callers.facilitator.call('PUT', `${path}/knocks/${away}`)
    expect(again.status).toBe(404)
    expect(await join(board.links.facilitator, {})).toEqual({ status: 200 })
    const patient = await joinAs(server.origin, board.links.viewer, 'Pat')
    await callers.facilitator.call('PATCH', `${path}/door`, { body: { lobby: false } })
    expect(await patient.json('GET', path)).toMatchObject({ role: 'viewer' })
  })

  test('is left by those whose link is revoked', async () => {
    const world = await makeWorld(server.origin)
    const path = `/api/boards/${world.board.id}`
    const { id, url } = await makeLink(world, { role: 'editor' })
    await world.callers.facilitator.call('PATCH', `${path}/door`, { body: { lobby: true } })
    const noor = await joinAs(server.origin, url, 'Noor')
    await world.callers.facilitator.call('DELETE', `${path}/links/${id}`)
    expect(await noor.json('GET', `${path}/knocks/mine`)).toEqual({ state: 'gone' })
  })
})

type Members = { readonly people: readonly { id: string; name: string; ownName?: string }[] }

test('made-up names hide all but facilitators from all but facilitators, until they are taken off', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  const set = (pseudonyms: boolean) =>
    callers.facilitator.call('PATCH', `${path}/door`, { body: { pseudonyms } })
  await set(true)
  const late = await joinAs(server.origin, board.links.editor, 'Late Lena')
  const seen = await callers.viewer.call('GET', `${path}/people`)
  const text = await seen.text()
  for (const name of ['"Ed"', '"Vi"', '"Del"', '"Com"', 'Late Lena'])
    expect(text).not.toContain(name)
  expect(text).toContain('"Ann"')
  const { people } = await callers.facilitator.json<Members>('GET', `${path}/people`)
  expect(people.map(({ ownName }) => ownName)).toEqual([
    undefined,
    'Del',
    'Ed',
    'Com',
    'Vi',
    'Late Lena',
  ])
  expect(new Set(people.map(({ name }) => name)).size).toBe(6)
  const made = await callers.editor.json<{ savedBy: string }>('POST', `${path}/snapshots`, {
    body: { name: 'By somebody' },
  })
  expect(made.savedBy).toBe(people.find(({ ownName }) => ownName === 'Ed')?.name)
  expect((await late.call('GET', `/b/${board.id}`)).status).toBe(200)
  await set(false)
  const open = await callers.viewer.json<Members>('GET', `${path}/people`)
  expect(open.people.map(({ name }) => name)).toEqual([
    'Ann',
    'Del',
    'Ed',
    'Com',
    'Vi',
    'Late Lena',
  ])
})

test('who left under a made-up name keeps it on what they left, and gets it back', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  const comment = (by: Caller) =>
    by.call('POST', `${path}/comments`, {
      body: { anchor: { of: 'proposal', id: 'p' }, text: 'Words' },
    })
  const early = await joinAs(server.origin, board.links.editor, 'Early Eva')
  await comment(early)
  const idOf = async (by: Caller) => (await by.json<{ id: string }>('GET', '/api/me')).id
  const remove = async (by: Caller) =>
    callers.facilitator.call('DELETE', `${path}/people/${await idOf(by)}`)
  await remove(early)
  await callers.facilitator.call('PATCH', `${path}/door`, { body: { pseudonyms: true } })
  const { editor } = callers
  await comment(editor)
  await editor.call('POST', `${path}/snapshots`, { body: { name: 'Mine' } })
  const source = { title: 'S', kind: 'text', text: 'Words' }
  await editor.call('POST', `${path}/sources`, { body: source })
  const nameOf = async (id: string) => {
    const { people } = await callers.viewer.json<Members>('GET', `${path}/people`)
    return people.find((each) => each.id === id)?.name
  }
  const ed = await idOf(editor)
  const made = await nameOf(ed)
  await remove(editor)
  for (const what of ['comments', 'snapshots', 'sources', 'export?format=json']) {
    const text = await (await callers.viewer.call('GET', `${path}/${what}`)).text()
    expect([what, text.includes('"Ed"'), text.includes('Early Eva')]).toEqual([what, false, false])
    expect([what, text.includes(`"${made}"`)]).toEqual([what, true])
  }
  await editor.call('POST', '/api/join', { body: { token: tokenOf(board.links.editor) } })
  expect(await nameOf(ed)).toBe(made)
})

describe('a member', () => {
  test('gets another role and actor, or is taken out, and the last facilitator stays one', async () => {
    const { board, callers, personId } = await makeWorld(server.origin)
    const path = `/api/boards/${board.id}`
    const change = (id: string, body: object) =>
      callers.facilitator.call('PATCH', `${path}/people/${id}`, { body })
    expect((await change(personId, { role: 'delegate' })).status).toBe(400)
    expect((await change(personId, { role: 'delegate', actorId: 'party-b' })).status).toBe(200)
    expect(await callers.viewer.json('GET', path)).toMatchObject({
      role: 'delegate',
      actorId: 'party-b',
    })
    const nobody = await change(personId, { role: 'delegate', actorId: 'party-z' })
    expect([nobody.status, await nobody.json()]).toMatchObject([
      409,
      { error: { code: 'no_such_actor' } },
    ])
    expect((await change(personId, { role: 'commenter' })).status).toBe(200)
    expect(await callers.viewer.json('GET', path)).not.toHaveProperty('actorId')
    expect((await change('nobody', { role: 'viewer' })).status).toBe(404)
    const { id: me } = await callers.facilitator.json<{ id: string }>('GET', '/api/me')
    expect((await change(me, { role: 'editor' })).status).toBe(409)
    const removal = await callers.facilitator.call('DELETE', `${path}/people/${me}`)
    expect(removal.status).toBe(409)
    await callers.facilitator.call('DELETE', `${path}/people/${personId}`)
    expect((await callers.viewer.call('GET', path)).status).toBe(403)
  })
})

describe('a recovery link', () => {
  test('makes whoever brings it a facilitator again, once, past the lobby, and is in no list', async () => {
    const facilitator = new Caller(server.origin)
    const board = await facilitator.json<{ id: string; recovery: string }>('POST', '/api/boards', {
      body: { displayName: 'Ann' },
    })
    const path = `/api/boards/${board.id}`
    const { links } = await facilitator.json<{ links: Link[] }>('GET', `${path}/links`)
    expect(links).toHaveLength(3)
    await facilitator.call('PATCH', `${path}/door`, { body: { lobby: true } })
    const back = await joinAs(server.origin, board.recovery, 'Ann')
    expect(await back.json('GET', path)).toMatchObject({ role: 'facilitator' })
    expect(await join(board.recovery, {})).toEqual({ status: 410, code: 'link_used_up' })
  })

  test('opens nothing any more once there is a new one', async () => {
    const { board, callers } = await makeWorld(server.origin)
    const fetchNew = () =>
      callers.facilitator.json<Link>('POST', `/api/boards/${board.id}/recovery`)
    const [first, second] = [await fetchNew(), await fetchNew()]
    expect(await join(first.url, {})).toEqual({ status: 404, code: 'not_found' })
    expect(await join(second.url, {})).toEqual({ status: 200 })
  })
})
