import { expect, test } from 'vitest'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { changeOf, marksOf, type PlacedMove } from '#domain/replay/marks.ts'
import { id } from '#tests/support/board-builder.ts'

function moved(place: number, actor: string, over: Partial<LedgerEntry> = {}): PlacedMove {
  const cell = { actorId: id<ActorId>(actor), proposalId: id<ProposalId>('p1') }
  const how = { from: 'opposed', to: 'conditional', direction: 'concession' } as const
  return { place, move: { ...cell, ...how, by: 'ann', byName: 'Ann', at: place, ...over } }
}

const times = [100, 200, 300, 400, 500]

test('marks stand where things happened: stages and snapshots by their times, the rest by its place', () => {
  const marks = marksOf({
    times,
    moves: [moved(2, 'a1'), moved(3, 'a1', { direction: 'hardening' })],
    decisions: [],
    snapshots: [
      { id: 's2', name: 'Noon', cause: 'manual', savedAt: new Date(450).toISOString() },
      { id: 's1', name: 'Table', cause: 'stage', savedAt: new Date(100).toISOString() },
    ],
  })
  expect(marks.map(({ kind, place }) => [kind, place])).toEqual([
    ['stage', 1],
    ['concession', 2],
    ['snapshot', 4],
  ])
})

test('what a sealed round reveals is one mark, and none of it a concession', () => {
  const round = { id: 'r1' }
  const moves = [moved(2, 'a1', { round }), moved(2, 'a2', { round }), moved(3, 'a3', { round })]
  expect(marksOf({ times, moves, decisions: [], snapshots: [] })).toEqual([
    { kind: 'round', place: 2, positions: 3 },
  ])
})

test('snapshots of the timer, and those from before the history, are no marks', () => {
  const snapshots = [
    { id: 's1', name: 'By itself', cause: 'scheduled', savedAt: new Date(300).toISOString() },
    { id: 's2', name: 'Earlier', cause: 'manual', savedAt: new Date(50).toISOString() },
  ]
  expect(marksOf({ times, moves: [], decisions: [], snapshots })).toEqual([])
})

test('the next change of an actor is theirs, and lies behind where one is', () => {
  const moves = [moved(2, 'a1'), moved(3, 'a2'), moved(5, 'a1')]
  const from = (place: number, way: 'next' | 'previous') =>
    changeOf(moves, { actorId: id<ActorId>('a1'), from: place, way })
  expect([from(1, 'next'), from(2, 'next'), from(5, 'next')]).toEqual([2, 5, undefined])
  expect([from(5, 'previous'), from(3, 'previous'), from(2, 'previous')]).toEqual([2, 2, undefined])
})
