/** Who is in a board, against the running server. */

import { expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { linksOf, revoke } from './links.ts'
import { makeWorld } from './world.ts'

const { server } = serverForTests()

type People = {
  readonly people: readonly {
    readonly name: string
    readonly role: string
    readonly actorId?: string
    readonly linkId: string | null
  }[]
}

test('people are listed in the order they came, with the link that gave their role', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const links = await linksOf(callers.facilitator, board.id)
  const idOf = (wanted: string) => links.find(({ url }) => url === wanted)?.id
  const path = `/api/boards/${board.id}/people`
  const { people } = await callers.facilitator.json<People>('GET', path)
  const told = people.map(({ name, role, actorId, linkId }) => ({ name, role, actorId, linkId }))
  expect(told).toMatchObject([
    { name: 'Ann', role: 'facilitator', linkId: null },
    { name: 'Del', role: 'delegate', actorId: 'party-c' },
    { name: 'Ed', role: 'editor', linkId: idOf(board.links.editor) },
    { name: 'Com', role: 'commenter' },
    { name: 'Vi', role: 'viewer', linkId: idOf(board.links.viewer) },
  ])
})

test('whoever came by a revoked link is no longer listed', async () => {
  const { board, callers } = await makeWorld(server.origin)
  await revoke(callers.facilitator, board.id, board.links.editor)
  const path = `/api/boards/${board.id}/people`
  const { people } = await callers.facilitator.json<People>('GET', path)
  expect(people.map(({ name }) => name)).toEqual(['Ann', 'Del', 'Com', 'Vi'])
})
