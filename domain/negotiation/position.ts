/** A position: one actor's stance on one proposal, with its condition, evidence and date. */

import type { Evidence } from './evidence.ts'
import type { ActorId, ProposalId } from './ids.ts'
import type { Stance } from './stance.ts'

/** Somebody else's word against this reading. */
export type CounterClaim = { readonly speaker: string; readonly quote: string }

export type Position = {
  readonly actorId: ActorId
  readonly proposalId: ProposalId
  readonly stance: Stance
  /** Whether the proposal's absence from a package is a red line for this actor. */
  readonly mustHave: boolean
  /** What would turn a conditional position into consent, in words. */
  readonly condition?: string
  readonly evidence: Evidence
  readonly quote?: string
  /** An actor's id, or a name as the source gives it. */
  readonly speaker?: string
  readonly note?: string
  /** When it was said, as the source dates it: `2022`, `August 2025`. Absent: as of the board. */
  readonly asOf?: string
  readonly disputed: boolean
  readonly counterClaim?: CounterClaim
  /** Why the actor last moved, where it was said. */
  readonly reason?: string
  /** Who placed it where it stands: `facilitator` when a facilitator spoke for the actor. */
  readonly attributedBy?: 'facilitator'
  /** Server or client time of the last change of stance, ms since the epoch; 0 where the board opened with it. */
  readonly since: number
}

export type PositionKey = `${string}:${string}`

/** The key of a position in the document: one per actor and proposal, so two drops cannot make two. */
export function positionKey(actorId: ActorId, proposalId: ProposalId): PositionKey {
  return `${actorId}:${proposalId}`
}

/** The two ids in a position's key, or undefined when it is not one. */
export function parsePositionKey(
  key: string,
): { readonly actorId: string; readonly proposalId: string } | undefined {
  const parts = key.split(':')
  const [actorId, proposalId] = parts
  return parts.length === 2 && actorId && proposalId ? { actorId, proposalId } : undefined
}
