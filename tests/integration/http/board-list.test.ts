/** The list of one's boards: what it says of each, in which order, and what is archived. */

import { expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { createBoard, joinAs, makeWorld } from './world.ts'

type Listed = {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly people: readonly { readonly name: string }[]
  readonly peopleCount: number
  readonly isArchived: boolean
  readonly since: { readonly isChanged: boolean; readonly comments: number }
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
