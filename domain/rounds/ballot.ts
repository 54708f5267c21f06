/** What one party states in a sealed round: a stance on each proposal, silence being one of them, and its condition. */

import { z } from 'zod'
import type { ProposalId } from '../negotiation/ids.ts'
import { STANCES, type Stance } from '../negotiation/stance.ts'
import { type AskedProposal, MAX_ROUND_PROPOSALS, proposalId } from './sealed-round.ts'

/** A sentence or two, in UTF-16 units. */
export const MAX_BALLOT_CONDITION = 400

export type BallotStance = {
  readonly proposalId: ProposalId
  /** `unknown`: the party says nothing on it. */
  readonly stance: Stance
  /** What a conditional stance depends on; empty for every other one. */
  readonly condition: string
}

export const ballotStances = z
  .array(
    z.strictObject({
      proposalId,
      stance: z.enum(STANCES),
      condition: z.string().trim().max(MAX_BALLOT_CONDITION),
    }),
  )
  .min(1)
  .max(MAX_ROUND_PROPOSALS)

/** Whether a ballot answers a round: each of its proposals once and no other. */
export function answersRound(
  stances: readonly BallotStance[],
  proposals: readonly AskedProposal[],
): boolean {
  const answered = new Set(stances.map((each) => each.proposalId))
  return (
    stances.length === proposals.length &&
    answered.size === proposals.length &&
    proposals.every(({ id }) => answered.has(id))
  )
}

/** A condition belongs to a conditional stance; one left over from an earlier choice goes. */
export function tidied(stances: readonly BallotStance[]): readonly BallotStance[] {
  return stances.map((each) => (each.stance === 'conditional' ? each : { ...each, condition: '' }))
}
