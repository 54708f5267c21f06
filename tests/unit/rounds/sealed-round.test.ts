import { expect, it } from 'vitest'
import { readBoard } from '#domain/board/read-board.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { answersRound, ballotStances, tidied } from '#domain/rounds/ballot.ts'
import { askedOn, MAX_ROUND_PROPOSALS, roundWish } from '#domain/rounds/sealed-round.ts'
import { actor, boardWith, id, proposal } from '#tests/support/board-builder.ts'

const [p1, p2] = [id<ProposalId>('p1'), id<ProposalId>('p2')]

const { negotiation } = readBoard(
  boardWith(
    actor('state', { isParty: true }),
    actor('observer'),
    actor('union', { isParty: true }),
    proposal('p1'),
    proposal('p2'),
  ),
).board

it('a round asks every party, and nobody else, in the wordings of now', () => {
  expect(askedOn(negotiation, [p2])).toEqual({
    proposals: [{ id: 'p2', version: 1 }],
    parties: [
      { actorId: 'state', name: 'state' },
      { actorId: 'union', name: 'union' },
    ],
  })
})

it('there is no round on a proposal that is not on the board, or where nobody is a party', () => {
  expect(askedOn(negotiation, [p1, id<ProposalId>('p9')])).toBeUndefined()
  const partyless = readBoard(boardWith(actor('observer'), proposal('p1'))).board
  expect(askedOn(partyless.negotiation, [p1])).toBeUndefined()
})

it('a wish names some proposals, each once, and a time', () => {
  const many = Array.from({ length: MAX_ROUND_PROPOSALS + 1 }, (_, n) => `p${n}`)
  expect(roundWish.safeParse({ proposalIds: ['p1', 'p2'], minutes: 5 }).success).toBe(true)
  for (const wrong of [
    { proposalIds: [], minutes: 5 },
    { proposalIds: many, minutes: 5 },
    { proposalIds: ['p1', 'p1'], minutes: 5 },
    { proposalIds: ['__proto__'], minutes: 5 },
    { proposalIds: ['p1'], minutes: 0 },
    { proposalIds: ['p1'], minutes: 1.5 },
  ]) {
    expect(roundWish.safeParse(wrong).success).toBe(false)
  }
})

const answer = (proposalId: ProposalId, condition = '') =>
  ({ proposalId, stance: 'support', condition }) as const

it('a ballot answers each proposal of the round once', () => {
  const asked = [p1, p2].map((proposalId) => ({ id: proposalId, version: 1 }))
  expect(answersRound([answer(p2), answer(p1)], asked)).toBe(true)
  expect(answersRound([answer(p1)], asked)).toBe(false)
  expect(answersRound([answer(p1), answer(p1)], asked)).toBe(false)
  expect(answersRound([answer(p1), answer(p2), answer(id('p3'))], asked)).toBe(false)
})

it('a condition is kept with a conditional stance alone, and has a limit', () => {
  const conditional = { ...answer(p1, 'If so.'), stance: 'conditional' } as const
  expect(tidied([conditional, answer(p2, 'Left over.')])).toEqual([conditional, answer(p2)])
  expect(ballotStances.safeParse([answer(p1, 'x'.repeat(401))]).success).toBe(false)
})
