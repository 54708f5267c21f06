/** A position: one actor's stance on one proposal, with its condition, evidence and date. */

import type { ConditionState } from './condition.ts'
import type { Evidence } from './evidence.ts'
import type { ActorId, ProposalId } from './ids.ts'
import type { Proposal } from './proposal.ts'
import type { SourceSpan } from './source-span.ts'
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
  /** What somebody says of the condition in words; absent: unmet. */
  readonly conditionState?: ConditionState
  /** "If proposal X": met when that proposal is agreed (condition.ts). */
  readonly conditionOn: readonly ProposalId[]
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
  /** The words of a source it was taken from. */
  readonly source?: SourceSpan
  /** Who placed it where it stands: `facilitator` when a facilitator spoke for the actor. */
  readonly attributedBy?: 'facilitator'
  /** Server or client time of the last change of stance, ms since the epoch; 0 where the board opened with it. */
  readonly since: number
  /** The version of the proposal it was stated on, or last confirmed on. */
  readonly onVersion: number
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

/**
 * Whether it was stated on another wording than the present one, and nobody has confirmed it since: on an earlier
 * version, or on one that was taken back. Silence is stated on none.
 */
export function isOnEarlierVersion(
  { stance, onVersion }: Pick<Position, 'stance' | 'onVersion'>,
  { version }: Pick<Proposal, 'version'>,
): boolean {
  return stance !== 'unknown' && onVersion !== version
}
