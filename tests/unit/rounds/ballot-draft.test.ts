import { expect, it } from 'vitest'
import { blankBallot, changed, paddedBallot } from '#components/rounds/ballot-draft.ts'
import { turnoutWords } from '#components/rounds/turnout-words.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { MAX_BALLOT_CONDITION } from '#domain/rounds/ballot.ts'
import { MAX_ROUND_PROPOSALS } from '#domain/rounds/sealed-round.ts'
import { id } from '#tests/support/board-builder.ts'

const asked = Array.from({ length: MAX_ROUND_PROPOSALS }, (_, n) => ({
  id: id<ProposalId>(`proposal-${n}`),
  version: 1,
}))

it('what goes over the line is as long for a silent ballot as for one with every condition', () => {
  const blank = blankBallot(asked)
  const full = blank.map((each) => ({
    ...each,
    stance: 'conditional' as const,
    condition: 'ж'.repeat(MAX_BALLOT_CONDITION),
  }))
  const lengths = [blank, full, blankBallot(asked.slice(0, 1))].map(
    (ballot) => new TextEncoder().encode(JSON.stringify(paddedBallot(ballot))).length,
  )
  expect(new Set(lengths)).toEqual(new Set([16_000]))
})

it('a change touches one proposal, and keeps its condition while another stance is tried', () => {
  const [first, second] = asked
  if (!first || !second) throw new Error('too few')
  const begun = changed(blankBallot([first, second]), first.id, { condition: 'If so.' })
  expect(changed(begun, first.id, { stance: 'opposed' })).toEqual([
    { proposalId: first.id, stance: 'opposed', condition: 'If so.' },
    { proposalId: second.id, stance: 'unknown', condition: '' },
  ])
})

it('who has submitted is told by name, as many as a line holds', () => {
  const parties = (submitted: number, all: number) =>
    Array.from({ length: all }, (_, n) => ({
      actorId: id<ActorId>(`a${n}`),
      name: `P${n}`,
      hasSubmitted: n < submitted,
      hasDelegate: true,
    }))
  expect(turnoutWords({ parties: parties(0, 3) })).toBe('0 of 3 parties have submitted.')
  expect(turnoutWords({ parties: parties(1, 3) })).toBe('1 of 3 parties has submitted: P0.')
  expect(turnoutWords({ parties: parties(10, 12) })).toBe(
    '10 of 12 parties have submitted: P0, P1, P2, P3, P4, P5, P6, P7 and 2 more.',
  )
})
