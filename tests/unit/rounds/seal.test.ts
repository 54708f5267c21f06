import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { MAX_BALLOT_CONDITION } from '#domain/rounds/ballot.ts'
import type { OpenedBallot } from '#domain/rounds/enter-round.ts'
import { MAX_ROUND_PROPOSALS } from '#domain/rounds/sealed-round.ts'
import { openBallot, sealBallot } from '#server/rounds/seal.ts'
import { sealOf } from '#server/sealing/sealed-box.ts'

const SECRET = randomBytes(32)
const PLACE = { roundId: 'r1', actorId: 'a1' }

function ballot(count: number, condition: string): OpenedBallot {
  const stances = Array.from({ length: count }, (_, n) => ({
    proposalId: `proposal-with-a-name-${n}` as ProposalId,
    stance: 'conditional' as const,
    condition,
  }))
  return { stances, by: 'ann', byName: 'Ann', isAttributed: false }
}

const SHORT = ballot(1, '')
const LONG = ballot(MAX_ROUND_PROPOSALS, '漢'.repeat(MAX_BALLOT_CONDITION))

it('every ballot has one length in the database, from the shortest to the longest there can be', () => {
  const lengths = [SHORT, LONG].map((each) => sealBallot(SECRET, PLACE, each).length)
  expect(new Set(lengths).size).toBe(1)
})

it('what was sealed is opened as it was, and looks different each time', () => {
  const boxes = [LONG, LONG].map((each) => sealBallot(SECRET, PLACE, each))
  for (const box of boxes) expect(openBallot(SECRET, PLACE, box)).toEqual(LONG)
  expect(boxes[0]).not.toEqual(boxes[1])
})

it('a ballot opens with its own secret, in its own place, unaltered, or not at all', () => {
  const box = sealBallot(SECRET, PLACE, SHORT)
  const altered = Uint8Array.from(box)
  altered[100] = (altered[100] ?? 0) ^ 1
  expect(() => openBallot(randomBytes(32), PLACE, box)).toThrow()
  expect(() => openBallot(SECRET, { ...PLACE, actorId: 'a2' }, box)).toThrow()
  expect(() => openBallot(SECRET, { ...PLACE, roundId: 'r2' }, box)).toThrow()
  expect(() => openBallot(SECRET, PLACE, altered)).toThrow()
})

it('a secret is told from another without being told', () => {
  expect(sealOf(SECRET)).toBe(sealOf(Uint8Array.from(SECRET)))
  expect(sealOf(SECRET)).not.toBe(sealOf(randomBytes(32)))
  expect(sealOf(SECRET)).not.toContain(SECRET.toString('base64url').slice(0, 8))
})
