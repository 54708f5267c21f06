/** What is carried back from a caucus room to the plenary: what was chosen, and what lies beside the cards. */

import { expect, test } from 'vitest'
import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import type { RoomChange } from '#server/rooms/room-change.ts'
import { canary } from '#tests/support/canary/canary.ts'
import { findCanaries } from '#tests/support/canary/find-canaries.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { openRoom } from './opened-rooms.ts'
import { makeWorld } from './world.ts'
import { DELEGATES_PARTY } from './world-round.ts'

const { server } = serverForTests()
const OWN = DELEGATES_PARTY
const [A, B] = [toId<ActorId>('a1'), toId<ActorId>('a2')]
const [P, Q] = [toId<ProposalId>('p1'), toId<ProposalId>('p2')]
const QUOTED = 'We could live with forty observers.'
const SECRET = canary('private text')
const DRAWN = { id: 'shape:compromise', typeName: 'shape', x: 1 }

type Listed = { readonly id: string; readonly title: string; readonly addedBy: string }

async function room() {
  const { board, callers } = await makeWorld(server.origin)
  const { facilitator, editor } = callers
  const plenary = await OpenBoard.by(facilitator, board.id)
  plenary.run(
    { type: 'addActor', actor: { id: A, name: 'Ours', isParty: true }, lane: true },
    { type: 'addActor', actor: { id: B, name: 'Theirs', isParty: true }, lane: true },
    { type: 'addProposal', proposal: { id: P, title: 'Observers' }, at: [0, 0] },
    { type: 'addProposal', proposal: { id: Q, title: 'Ports' }, at: [0, 0] },
  )
  const shown = await OpenBoard.by(editor, board.id)
  await shown.until(({ proposals }) => proposals.has(Q))
  const { id: personId } = await editor.json<{ id: string }>('GET', '/api/me')
  const body = { name: 'Apart', people: [personId], isOpenToFacilitators: false }
  const path = `/api/boards/${board.id}/rooms`
  const { id } = await facilitator.json<{ id: string }>('POST', path, { body })
  const inside = await OpenBoard.by(editor, id)
  const close = () => {
    for (const open of [plenary, shown, inside]) open.close()
  }
  return { board, facilitator, editor, plenary, shown, inside, id, close }
}

async function addSource(caller: Caller, boardId: string, title: string, text: string) {
  const body = { title, kind: 'text', text }
  return (await caller.json<Listed>('POST', `/api/boards/${boardId}/sources`, { body })).id
}

async function sourcesOf(caller: Caller, boardId: string): Promise<readonly Listed[]> {
  const path = `/api/boards/${boardId}/sources`
  return (await caller.json<{ sources: readonly Listed[] }>('GET', path)).sources
}

async function changesIn(caller: Caller, roomId: string): Promise<readonly RoomChange[]> {
  const path = `/api/boards/${roomId}/carry`
  return (await caller.json<{ changes: readonly RoomChange[] }>('GET', path)).changes
}

function carry(caller: Caller, roomId: string, changes: readonly (RoomChange | undefined)[]) {
  const body = { ids: changes.map((change) => change?.id) }
  return caller.call('POST', `/api/boards/${roomId}/carry`, { body })
}

test('a text comes along with the words taken from it, whole and once, and no other text does', async () => {
  const { board, editor, facilitator, shown, inside, id, close } = await room()
  const quoted = await addSource(editor, id, 'Their statement', QUOTED)
  await addSource(editor, id, 'Our brief', SECRET)
  const span = { sourceId: toId<never>(quoted), from: 3, to: 8 }
  const fields = { quote: 'could', source: span }
  inside.run(
    { type: 'takePosition', actorId: A, proposalId: P, stance: 'conditional', fields },
    { type: 'takePosition', actorId: B, proposalId: P, stance: 'support', fields },
  )
  const other = await OpenBoard.by(editor, id)
  await other.until(({ positions }) => positions.size === 2)
  const before = await changesIn(editor, id)
  const [text, , first, second] = before
  expect(before.map(({ kind, brings }) => [kind, brings])).toEqual([
    ['source.added', []],
    ['source.added', []],
    ['position.set', [text?.id]],
    ['position.set', [text?.id]],
  ])
  // Refused as a whole, the text is not there either.
  expect(
    (await carry(editor, id, [text, { ...text, id: 'never-shown' } as RoomChange])).status,
  ).toBe(409)
  const known = await sourcesOf(facilitator, board.id)
  // Left behind, the words lead nowhere.
  expect((await carry(editor, id, [second])).status).toBe(200)
  await shown.until(({ positions }) => positions.size === 1)
  expect(shown.read().positions.get(`${B}:${P}`)).toMatchObject({ quote: 'could' })
  expect(shown.read().positions.get(`${B}:${P}`)).not.toHaveProperty('source')
  expect(await sourcesOf(facilitator, board.id)).toEqual(known)

  expect((await carry(editor, id, [text, first])).status).toBe(200)
  await shown.until(({ positions }) => positions.size === 2)
  const added = (await sourcesOf(facilitator, board.id)).slice(known.length)
  expect(added).toMatchObject([{ title: 'Their statement', addedBy: 'Ed' }])
  expect(shown.read().positions.get(`${A}:${P}`)).toMatchObject({
    ...{ quote: 'could', source: { ...span, sourceId: added[0]?.id } },
  })
  const source = `/api/boards/${board.id}/sources/${added[0]?.id}`
  expect(await facilitator.json('GET', source)).toMatchObject({ text: QUOTED })
  expect((await changesIn(editor, id)).map(({ kind, room }) => [kind, room?.title])).toEqual([
    ['source.added', 'Our brief'],
  ])
  // Removed there and carried again, the words find it again.
  await facilitator.call('DELETE', source)
  const [again] = await changesIn(editor, id)
  expect((await carry(editor, id, [again])).status).toBe(200)
  expect(await facilitator.json('GET', source)).toMatchObject({ text: QUOTED })
  const told = ['sources', 'audit', 'export?format=json', 'audit?limit=200'].map(async (path) => {
    const answer = await facilitator.call('GET', `/api/boards/${board.id}/${path}`)
    return { where: path, bytes: Buffer.from(await answer.arrayBuffer()) }
  })
  const heard = await Promise.all(told)
  expect(findCanaries([SECRET], heard)).toEqual([])
  expect(findCanaries([QUOTED], heard).length).toBeGreaterThan(0)
  other.close()
  close()
})

test('drawings come all together and leave the plenary’s own, and an agreement is one ad referendum', async () => {
  const { board, editor, facilitator, shown, plenary, inside, id, close } = await room()
  inside.run(
    { type: 'putInk', records: [DRAWN] },
    { type: 'agree', proposalIds: [P, Q], level: 'agreed_ad_referendum' },
  )
  plenary.run(
    { type: 'putInk', records: [{ ...DRAWN, id: 'shape:theirs' }] },
    { type: 'amendProposal', id: Q, title: 'Ports and lights', reason: 'asked for' },
  )
  const other = await OpenBoard.by(editor, id)
  await other.until(({ proposals }) => proposals.get(Q)?.status === 'agreed_ad_referendum')
  await shown.until(({ proposals }) => proposals.get(Q)?.title === 'Ports and lights')
  const before = await changesIn(editor, id)
  expect(before.map(({ kind, key, room, refused }) => [kind, key, room, refused])).toEqual([
    ['agreement.changed', P, { status: 'agreed_ad_referendum' }, null],
    ['agreement.changed', Q, { status: 'agreed_ad_referendum' }, 'reworded'],
    ['drawings.changed', 'drawings', { added: 1, changed: 0, removed: 0 }, null],
  ])
  expect((await carry(editor, id, [before[1]])).status).toBe(403)
  expect((await carry(editor, id, [before[0]])).status).toBe(200)
  const inkOf = async () => {
    const { ink } = await facilitator.json<{ ink: readonly { id: string }[] }>(
      'GET',
      `/api/boards/${board.id}/export?format=json`,
    )
    return ink.map((record) => record.id).sort()
  }
  expect(await inkOf()).toEqual(['shape:theirs'])
  await shown.until(({ proposals }) => proposals.get(P)?.status === 'agreed_ad_referendum')
  expect(shown.read().decisions.at(-1)).toMatchObject({ reason: 'Carried back from room 1' })
  expect((await carry(editor, id, [before[2]])).status).toBe(200)
  expect(await inkOf()).toEqual(['shape:compromise', 'shape:theirs'])
  expect((await changesIn(editor, id)).map(({ key }) => key)).toEqual([Q])
  other.close()
  close()
})

test('an actor that would stand under itself is refused beforehand, and nothing is lost by asking', async () => {
  const { editor, shown, plenary, inside, id, close } = await room()
  inside.run({ type: 'editActor', id: A, fields: { parent: B } })
  plenary.run({ type: 'editActor', id: B, fields: { parent: A } })
  const other = await OpenBoard.by(editor, id)
  await other.until(({ actors }) => actors.get(A)?.parent === B)
  await shown.until(({ actors }) => actors.get(B)?.parent === A)
  const [change] = await changesIn(editor, id)
  expect(change).toMatchObject({ kind: 'actor.changed', key: A, refused: 'circle' })
  expect((await carry(editor, id, [change])).status).toBe(403)
  expect(shown.read().actors.get(B)?.parent).toBe(A)
  other.close()
  close()
})

test('what is chosen is carried back in one act, as it was shown or not at all, and nobody carries what is not theirs', async () => {
  const world = await makeWorld(server.origin)
  const { board, callers } = world
  const { facilitator, delegate, editor } = callers
  const plenary = await OpenBoard.by(facilitator, board.id)
  plenary.run(
    { type: 'addActor', actor: { id: OWN, name: 'Ours', isParty: true }, lane: true },
    { type: 'addActor', actor: { id: B, name: 'Theirs', isParty: true }, lane: true },
    { type: 'addProposal', proposal: { id: P, title: 'Observers' }, at: [0, 0] },
  )
  const shown = await OpenBoard.by(editor, board.id)
  await shown.until(({ proposals }) => proposals.has(P))
  const roomId = await openRoom(world, [delegate, editor])
  const room = await OpenBoard.by(delegate, roomId)
  const fresh = toId<ProposalId>('p-fresh')
  room.run(
    { type: 'addProposal', proposal: { id: fresh, title: 'Monitors' }, at: [10, 10] },
    { type: 'takePosition', actorId: OWN, proposalId: fresh, stance: 'support' },
    { type: 'takePosition', actorId: B, proposalId: P, stance: 'red_line' },
  )
  const other = await OpenBoard.by(editor, roomId)
  await other.until(({ positions }) => positions.size === 2)
  const changes = () => changesIn(delegate, roomId)
  const first = await changes()
  expect(first.map(({ kind, refused }) => [kind, refused])).toEqual([
    ['proposal.added', null],
    ['position.set', null],
    ['position.set', 'not-yours'],
  ])
  const [added, own, theirs] = first.map(({ id }) => id)
  expect(first[1]?.needs).toEqual([added])
  const wish = (...ids: readonly unknown[]) =>
    delegate.call('POST', `/api/boards/${roomId}/carry`, { body: { ids } })
  expect((await wish(own)).status).toBe(400)
  expect((await wish(added, theirs)).status).toBe(403)
  expect((await wish(added, 'never-shown')).status).toBe(409)
  // What was shown has changed since.
  room.run({ type: 'takePosition', actorId: OWN, proposalId: fresh, stance: 'conditional' })
  await other.until(({ positions }) => positions.get(`${OWN}:${fresh}`)?.stance === 'conditional')
  expect((await wish(added, own)).status).toBe(409)
  const lock = (scope: 'all' | 'none') =>
    facilitator.call('POST', `/api/boards/${board.id}/session`, { body: { act: 'lock', scope } })
  expect((await lock('all')).status).toBe(200)
  expect((await changes()).map(({ refused }) => refused)).toEqual(['locked', 'locked', 'not-yours'])
  expect((await lock('none')).status).toBe(200)
  expect(shown.read().proposals.has(fresh)).toBe(false)
  const now = (await changes()).slice(0, 2).map(({ id }) => id)
  const { entryId, carried } = (await (await wish(...now)).json()) as {
    entryId: string
    carried: number
  }
  expect(carried).toBe(2)
  await shown.until(({ proposals }) => proposals.has(fresh))
  const { positions, ledger } = shown.read()
  expect([...positions.keys()]).toEqual([`${OWN}:${fresh}`])
  expect(positions.get(`${OWN}:${fresh}`)).toMatchObject({
    stance: 'conditional',
    evidence: 'self',
  })
  expect(ledger).toMatchObject([
    {
      ...{ actorId: OWN, to: 'conditional', byName: 'Del', reason: 'Carried back from room 1' },
      carried: { id: entryId, room: 1 },
    },
  ])
  expect((await changes()).map(({ kind }) => kind)).toEqual(['position.set'])
  for (const open of [plenary, shown, room, other]) open.close()
})
