/** The list of one's boards: what it says of each, in which order, and what is archived. */

import { expect, test } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { createBoard, joinAs, makeWorld } from './world.ts'

type Listed = {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly people: readonly { readonly name: string }[]
  readonly peopleCount: number
  readonly isArchived: boolean
  readonly since: { readonly isChanged: boolean; readonly moves: number; readonly comments: number }
}

const { server } = serverForTests()

async function listOf(caller: Caller, query = ''): Promise<readonly Listed[]> {
  return (await caller.json<{ boards: Listed[] }>('GET', `/api/boards${query}`)).boards
}

test('it says who is there, where the session stands, and what happened since one was there', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  const { facilitator, viewer } = callers
  await viewer.call('PUT', `${path}/seen`, { body: {} })
  await facilitator.call('POST', `${path}/session`, { body: { act: 'setStage', stage: 'clarify' } })
  const text = 'And who pays?'
  const anchor = { of: 'spot', at: [0, 0] }
  await facilitator.call('POST', `${path}/comments`, { body: { anchor, text } })
  const [seen] = await listOf(viewer)
  expect(seen).toMatchObject({ stage: 'clarify', peopleCount: 5, isArchived: false })
  expect(seen?.people.map(({ name }) => name)).toEqual(['Ann', 'Del', 'Ed', 'Com'])
  expect(seen?.since.comments).toBe(1)
  const own = await listOf(facilitator)
  expect(own[0]?.since.comments).toBe(0)
})

test('it counts the moves since one was there, and nobody is told of those in a room they are not in', async () => {
  const { board, callers, rooms, table } = await makeWorld(server.origin)
  await table()
  const { facilitator, viewer, editor, delegate } = callers
  const { roomId } = await rooms()
  const since = async (caller: Caller, id = board.id) =>
    (await listOf(caller)).find((listed) => listed.id === id)?.since
  for (const caller of [viewer, facilitator, delegate]) {
    await caller.call('PUT', `/api/boards/${board.id}/seen`, { body: { moves: 0 } })
  }
  await delegate.call('PUT', `/api/boards/${roomId}/seen`, { body: { moves: 0 } })
  const apart = await move(delegate, roomId)
  await eventually(async () => expect((await since(delegate, roomId))?.moves).toBe(apart))
  for (const caller of [viewer, facilitator, delegate]) {
    expect((await since(caller))?.moves).toBe(0)
  }
  for (const caller of [viewer, facilitator]) expect(await since(caller, roomId)).toBeUndefined()
  const moves = await move(editor, board.id)
  await eventually(async () => expect((await since(viewer))?.moves).toBe(moves))
  await viewer.call('PUT', `/api/boards/${board.id}/seen`, { body: { moves } })
  expect((await since(viewer))?.moves).toBe(0)
  await viewer.call('PUT', `/api/boards/${board.id}/seen`, { body: {} })
  expect((await since(viewer))?.moves).toBe(0)
  const newcomer = await joinAs(server.origin, board.links.viewer, 'New')
  expect((await since(newcomer))?.moves).toBe(0)
})

/** Moves a party about on a board; returns how often. */
async function move(caller: Caller, boardId: string): Promise<number> {
  const hand = await OpenBoard.by(caller, boardId)
  const [proposal] = hand.read().proposals.values()
  const [actor] = hand.read().actors.values()
  if (!proposal || !actor) throw new Error('nothing to move on this board')
  const cell = { actorId: actor.id, proposalId: proposal.id }
  for (const stance of ['support', 'opposed', 'conditional'] as const) {
    hand.run({ type: 'takePosition', ...cell, stance })
  }
  hand.close()
  return 3
}

test('under made-up names the list shows those', async () => {
  const { board, callers } = await makeWorld(server.origin)
  await callers.facilitator.call('PATCH', `/api/boards/${board.id}/door`, {
    body: { pseudonyms: true },
  })
  const [listed] = await listOf(callers.viewer)
  const names = listed?.people.map(({ name }) => name) ?? []
  expect(names[0]).toBe('Ann')
  expect(names).not.toContain('Ed')
})

test('it is searched by words of the title and sorted as one likes', async () => {
  const ann = new Caller(server.origin)
  await createBoard(ann, { title: 'Harbour talks', displayName: 'Ann' })
  for (const title of ['Wages 2027', 'Harbour, second round']) await createBoard(ann, { title })
  const titles = async (query: string) => (await listOf(ann, query)).map(({ title }) => title)
  expect(await titles('?sort=title')).toEqual([
    'Harbour talks',
    'Harbour, second round',
    'Wages 2027',
  ])
  expect(await titles('?sort=created')).toEqual([
    'Harbour, second round',
    'Wages 2027',
    'Harbour talks',
  ])
  expect(await titles('?search=round%20HARBOUR')).toEqual(['Harbour, second round'])
  expect(await titles('?search=%25')).toEqual([])
  expect(await titles('?sort=title&limit=1')).toEqual(['Harbour talks'])
  for (const query of ['?sort=size', '?limit=0', '?in=bin', '?shelf=trash']) {
    expect((await ann.call('GET', `/api/boards${query}`)).status).toBe(400)
  }
})

test('it comes in pages, in every order, each board once', async () => {
  const ann = new Caller(server.origin)
  // Two of one name, and names that sort unlike their letters.
  const titles = ['Alpha', 'alpha', 'Élan', 'Zeta', 'Alpha', '~', 'Omega “2”']
  for (const title of titles) await createBoard(ann, { title, displayName: 'Ann' })
  for (const sort of ['visited', 'changed', 'title', 'created']) {
    const whole = (await listOf(ann, `?sort=${sort}`)).map(({ id }) => id)
    const paged: string[] = []
    let after = ''
    do {
      const path = `/api/boards?sort=${sort}&limit=3${after && `&after=${after}`}`
      const page = await ann.json<{ boards: Listed[]; next?: string }>('GET', path)
      paged.push(...page.boards.map(({ id }) => id))
      after = page.next ?? ''
    } while (after !== '')
    expect(paged).toEqual(whole)
    expect(new Set(paged).size).toBe(titles.length)
  }
  const page = await ann.json<{ next: string }>('GET', '/api/boards?limit=3&search=alpha')
  expect(page.next).toBeUndefined()
  const { next } = await ann.json<{ next: string }>('GET', '/api/boards?sort=title&limit=1')
  for (const query of [`?sort=visited&after=${next}`, '?after=x', '?after=W10']) {
    expect((await ann.call('GET', `/api/boards${query}`)).status).toBe(400)
  }
})

test('archived is for oneself alone, with the rooms of the board', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  await world.rooms()
  const { facilitator } = callers
  const path = `/api/boards/${board.id}/archive`
  const count = (await listOf(facilitator)).length
  expect(count).toBeGreaterThan(1)
  expect((await facilitator.call('PUT', path)).status).toBe(204)
  expect(await listOf(facilitator, '?in=open')).toEqual([])
  expect(await listOf(facilitator, '?in=archive')).toHaveLength(count)
  expect((await listOf(callers.editor, '?in=open')).map(({ id }) => id)).toContain(board.id)
  expect(await facilitator.json('GET', `/api/boards/${board.id}`)).toMatchObject({ title: 'Talks' })
  expect((await facilitator.call('DELETE', path)).status).toBe(204)
  expect(await listOf(facilitator, '?in=open')).toHaveLength(count)
  const newcomer = await joinAs(server.origin, board.links.viewer, 'New')
  expect(await listOf(newcomer, '?in=archive')).toEqual([])
})
