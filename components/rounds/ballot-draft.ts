/** A ballot while it is being filled in, and as it is sent: always of one length. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { BallotStance } from '#domain/rounds/ballot.ts'
import type { AskedProposal } from '#domain/rounds/sealed-round.ts'

export type Ballot = readonly BallotStance[]

/** Below what a request may have, above what any ballot needs. In bytes. */
const SENT_BYTES = 16_000

/** Silence on everything. */
export function blankBallot(proposals: readonly AskedProposal[]): Ballot {
  return proposals.map(({ id }) => ({ proposalId: id, stance: 'unknown', condition: '' }))
}

export function changed(
  ballot: Ballot,
  proposalId: ProposalId,
  to: Partial<Pick<BallotStance, 'stance' | 'condition'>>,
): Ballot {
  return ballot.map((each) => (each.proposalId === proposalId ? { ...each, ...to } : each))
}

/** What is sent: who sees only how much goes over the line does not see how much was said. */
export function paddedBallot(stances: Ballot): {
  readonly stances: Ballot
  readonly padding: string
} {
  const bytes = new TextEncoder().encode(JSON.stringify({ stances, padding: '' })).length
  return { stances, padding: ' '.repeat(Math.max(0, SENT_BYTES - bytes)) }
}
