/**
 * What the bloc or the members of a silent actor say. Nobody said it of the actor itself: it is shown as inferred,
 * never stored, and never counted in a verdict.
 */

import type { Actor } from './actor.ts'
import type { ActorId, ProposalId } from './ids.ts'
import { membershipOf } from './membership.ts'
import type { Negotiation } from './negotiation.ts'
import { type Position, type PositionKey, positionKey } from './position.ts'

export type InferredPosition = {
  readonly actorId: ActorId
  readonly proposalId: ProposalId
  /** Whose position it is in truth. */
  readonly inferredFrom: ActorId
  /** What that one is to the silent actor. */
  readonly as: 'bloc' | 'member'
  readonly position: Position
}

type Kin = Pick<InferredPosition, 'inferredFrom' | 'as'>

/**
 * For each actor and proposal on which the actor has said nothing itself, what its bloc says, then what its members
 * say, in reading order. One step only: a member's member says nothing about a bloc. Cells nobody near spoke on are
 * absent.
 */
export function inferredPositions(
  negotiation: Pick<Negotiation, 'actors' | 'positions' | 'proposals'>,
): ReadonlyMap<PositionKey, readonly InferredPosition[]> {
  const { actors, positions, proposals } = negotiation
  const said = (actorId: ActorId, proposalId: ProposalId): Position | undefined => {
    const position = positions.get(positionKey(actorId, proposalId))
    return position?.stance === 'unknown' ? undefined : position
  }
  const inferred = new Map<PositionKey, readonly InferredPosition[]>()
  for (const [actorId, kin] of kinOf(actors)) {
    for (const proposalId of proposals.keys()) {
      if (said(actorId, proposalId)) continue
      const found = kin.flatMap((relative) => {
        const position = said(relative.inferredFrom, proposalId)
        return position ? [{ actorId, proposalId, ...relative, position }] : []
      })
      if (found.length > 0) inferred.set(positionKey(actorId, proposalId), found)
    }
  }
  return inferred
}

/** Who belongs to whom, whether the member says so or the bloc; actors with neither are absent. */
function kinOf(actors: ReadonlyMap<ActorId, Actor>): ReadonlyMap<ActorId, readonly Kin[]> {
  const { blocs, members } = membershipOf(actors)
  const kin = new Map<ActorId, readonly Kin[]>()
  const inOrder = [...actors.keys()]
  for (const id of inOrder) {
    const near: readonly Kin[] = [
      ...kinAs('bloc', inOrder, blocs.get(id)),
      ...kinAs('member', inOrder, members.get(id)),
    ]
    if (near.length > 0) kin.set(id, near)
  }
  return kin
}

function kinAs(
  as: Kin['as'],
  inOrder: readonly ActorId[],
  found: ReadonlySet<ActorId> | undefined,
): readonly Kin[] {
  if (!found) return []
  return inOrder.filter((id) => found.has(id)).map((inferredFrom) => ({ inferredFrom, as }))
}
