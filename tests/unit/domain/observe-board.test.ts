import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Reading } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { LOCAL_ORIGIN, rootsOf, SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { type BoardChange, observeBoard } from '#domain/board/observe-board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, boardWith, id, issue, proposal, stance } from '#tests/support/board-builder.ts'

const p1 = id<ProposalId>('p1')
const a1 = id<ActorId>('a1')
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

function watched(doc: Y.Doc) {
  const calls: { reading: Reading; change: BoardChange }[] = []
  const observer = observeBoard(doc, (reading, change) => calls.push({ reading, change }))
  stops.push(observer.stop)
  return { calls, ...observer, run: (...commands: Command[]) => execute(doc, commands, act()) }
}

it('[B15] shows positions once the proposal they are on arrives after them', () => {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => updates.push(update))
  execute(source, [actor('a1')], act())
  execute(source, [proposal('p1')], act())
  execute(source, [stance('a1', 'p1', 'support')], act())
  // From another client, so that Yjs itself does not wait for what came before.
  const other = new Y.Doc()
  rootsOf(other).positions.set('a1:p1', new Y.Map([['stance', 'support']]))
  const doc = new Y.Doc()
  const { current } = watched(doc)

  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(current().board.negotiation.positions.size).toBe(0)
  expect(current().problems).toHaveLength(2)

  for (const update of updates.slice(0, 2)) Y.applyUpdate(doc, update)
  expect([...current().board.negotiation.positions.keys()]).toEqual(['a1:p1'])
  expect(current()).toEqual(readBoard(doc))
})

it('[B15] leaves out and brings back what hangs on a proposal, as it is removed and brought back', () => {
  const doc = boardWith(actor('a1'), issue('i1'), proposal('p1'), stance('a1', 'p1', 'support'))
  const { current, run } = watched(doc)
  const before = current()

  run({ type: 'remove', of: 'proposal', id: p1 })
  expect(current().board.negotiation.positions.size).toBe(0)
  expect(current()).toEqual(readBoard(doc))

  rootsOf(doc).proposals.get('p1')?.delete('removed')
  expect(current()).toEqual(before)
})

it('[B15] reads positions in the new order when actors or proposals change places', () => {
  const doc = boardWith(
    actor('a1'),
    proposal('p1'),
    proposal('p2'),
    stance('a1', 'p1', 'support'),
    stance('a1', 'p2', 'support'),
  )
  const { current } = watched(doc)

  rootsOf(doc).proposals.get('p1')?.set('order', 9)

  expect([...current().board.negotiation.positions.keys()]).toEqual(['a1:p2', 'a1:p1'])
})

it('[B16] keeps everything but what was touched the identical object', () => {
  const doc = boardWith(
    actor('a1'),
    issue('i1'),
    proposal('p1'),
    proposal('p2'),
    stance('a1', 'p1', 'support'),
  )
  const { current, run } = watched(doc)
  const before = current().board

  run({ type: 'editProposal', id: p1, fields: { status: 'contested' } })

  const after = current().board
  const { proposals: proposalsBefore, ...othersBefore } = before.negotiation
  const { proposals: proposalsAfter, ...othersAfter } = after.negotiation
  for (const [name, value] of Object.entries(othersBefore)) {
    expect(Reflect.get(othersAfter, name)).toBe(value)
  }
  expect(after.placement).toBe(before.placement)
  expect(after.ink).toBe(before.ink)
  expect(proposalsAfter).not.toBe(proposalsBefore)
  expect(proposalsAfter.get(id('p2'))).toBe(proposalsBefore.get(id('p2')))
})

it('[B16] leaves the negotiation alone when a card only moves', () => {
  const doc = boardWith(proposal('p1'), proposal('p2', {}, [3, 4]))
  const { current, run } = watched(doc)
  const before = current().board

  run({ type: 'place', places: [{ of: 'proposal', id: 'p1', at: [9, 9] }] })

  expect(current().board.negotiation).toBe(before.negotiation)
  expect(current().board.placement.proposals.get(p1)).toEqual([9, 9])
  expect(current().board.placement.proposals.get(id('p2'))).toBe(
    before.placement.proposals.get(id('p2')),
  )
  expect(current().board.placement.lanes).toBe(before.placement.lanes)
})

it('[B16] keeps the whole reading when a transaction changes nothing anybody can see', () => {
  const doc = boardWith(proposal('p1', { status: 'contested' }))
  const { calls, current } = watched(doc)
  const before = current()

  rootsOf(doc).proposals.get('p1')?.set('status', 'contested')

  expect(calls).toHaveLength(1)
  expect(current()).toBe(before)
})

it('[B17] calls once for each transaction, with its origin and the keys it wrote to', () => {
  const doc = boardWith(actor('a1'), proposal('p1'))
  const { calls, run } = watched(doc)

  run(stance('a1', 'p1', 'support'), { type: 'describe', title: 'Talks' })
  execute(doc, [{ type: 'editActor', id: a1, fields: { code: 'A' } }], act(), SERVER_ORIGIN)
  doc.getMap('elsewhere').set('x', 1)

  expect(calls).toHaveLength(2)
  expect(calls.map(({ change }) => change.origin)).toEqual([LOCAL_ORIGIN, SERVER_ORIGIN])
  expect(calls[0]?.change.local).toBe(true)
  const touched = calls[0]?.change.touched
  expect(touched?.positions).toEqual(new Set(['a1:p1']))
  expect(touched?.meta).toEqual(new Set(['title']))
  expect(touched?.actors.size).toBe(0)
  expect(touched?.ledger).toBe(true)
  expect(calls[1]?.change.touched.actors).toEqual(new Set(['a1']))
  expect(calls[1]?.change.touched.ledger).toBe(false)
})

it('[B17] names the entity whose text was written in', () => {
  const doc = boardWith(proposal('p1'))
  const { calls, run } = watched(doc)

  run({ type: 'write', target: { of: 'proposal', id: p1, field: 'title' }, text: 'New' })

  expect(calls[0]?.change.touched.proposals).toEqual(new Set(['p1']))
  expect(calls[0]?.reading.board.negotiation.proposals.get(p1)?.title).toBe('New')
})

it('[B17] calls nobody who has stopped watching', () => {
  const doc = boardWith(proposal('p1'))
  const { calls, stop, run } = watched(doc)

  stop()
  run(proposal('p2'))

  expect(calls).toEqual([])
})
