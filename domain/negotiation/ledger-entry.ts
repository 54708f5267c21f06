/** The record of changes of position: append-only, never rewritten. */

import type { ActorId, ProposalId } from './ids.ts'
import { bandIndex, type Stance } from './stance.ts'

/** Towards consent, away from it, a first or withdrawn statement, or one's own act taken back. */
export const DIRECTIONS = ['concession', 'hardening', 'clarification', 'correction'] as const
export type Direction = (typeof DIRECTIONS)[number]

export type LedgerEntry = {
  readonly actorId: ActorId
  readonly proposalId: ProposalId
  readonly from: Stance
  readonly to: Stance
  /** The person who moved it: an id, and the name as it was then. */
  readonly by: string
  readonly byName: string
  /** ms since the epoch. */
  readonly at: number
  readonly reason?: string
  readonly direction: Direction
}

/** Up a band is a concession, down a hardening; to or from silence, or no move at all, a clarification. */
export function directionOf(from: Stance, to: Stance): Direction {
  const before = bandIndex(from)
  const after = bandIndex(to)
  if (before === undefined || after === undefined || before === after) return 'clarification'
  return after < before ? 'concession' : 'hardening'
}
