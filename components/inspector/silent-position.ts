/** The position of an actor who has said nothing on a proposal: what a panel shows where the document holds none. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'

/** The position as the board has it, or silence. A new object for silence each time. */
export function positionOrSilence(
  positions: Negotiation['positions'],
  actorId: ActorId,
  proposalId: ProposalId,
): Position {
  return positions.get(positionKey(actorId, proposalId)) ?? silent(actorId, proposalId)
}

function silent(actorId: ActorId, proposalId: ProposalId): Position {
  return {
    actorId,
    proposalId,
    stance: 'unknown',
    mustHave: false,
    conditionOn: [],
    onVersion: 1,
    evidence: 'silent',
    disputed: false,
    since: 0,
  }
}
