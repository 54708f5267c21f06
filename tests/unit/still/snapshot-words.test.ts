import { expect, it } from 'vitest'
import { causeWords } from '#components/snapshots/cause-words.ts'
import { restoredWords } from '#components/snapshots/restored-words.ts'
import type { Snapshot } from '#components/snapshots/snapshot.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { actor, boardWith, id, proposal } from '#tests/support/board-builder.ts'

it('says of each snapshot why it is there', () => {
  const why = (cause: string, more: Partial<Snapshot> = {}) =>
    causeWords({ cause, savedBy: 'Ann', ...more } as Snapshot)
  expect(why('manual')).toBe('saved by Ann')
  expect(why('stage', { stage: 'stance' })).toBe('by itself, when Ann ended the stage Stance round')
  expect(why('stage')).toBe('by itself, when Ann moved the stage')
  expect(why('before-restore')).toBe('by itself, when Ann restored another')
  expect(why('scheduled', { savedBy: 'Parley' })).toBe('by itself, while the board changed')
})

it('tells everybody who restored what', () => {
  const { negotiation } = readBoard(
    boardWith(actor('a1', { name: 'Russia' }), proposal('p1', { title: 'Troops' })),
  ).board
  const said = (scope: Parameters<typeof restoredWords>[0]['scope']) =>
    restoredWords({ who: 'Ann', name: 'Noon', scope }, negotiation)
  expect(said({ kind: 'all' })).toBe(
    'Ann restored “Noon”: the board is as it was then, for everybody.',
  )
  expect(said({ kind: 'lane', actorId: id<ActorId>('a1') })).toBe(
    'Ann restored a lane: Russia stands as in “Noon”.',
  )
  expect(said({ kind: 'proposal', proposalId: id<ProposalId>('p1') })).toBe(
    'Ann restored a proposal: “Troops” is as in “Noon”, with everybody’s positions on it.',
  )
})
