/** The record of changes of position: append-only, never rewritten. */

import type { ActorId, ProposalId } from './ids.ts'
import type { Position } from './position.ts'
import { bandIndex, type Stance } from './stance.ts'

/** Towards consent, away from it, a first or withdrawn statement, or one's own act taken back. */
export const DIRECTIONS = ['concession', 'hardening', 'clarification', 'correction'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Words about a position that an act brought or took away; only what changed is named. */
export type Said = Partial<
  Pick<
    Position,
    | 'mustHave'
    | 'condition'
    | 'conditionState'
    | 'conditionOn'
    | 'evidence'
    | 'quote'
    | 'speaker'
    | 'note'
    | 'asOf'
    | 'disputed'
    | 'counterClaim'
    | 'source'
    | 'onVersion'
  >
>

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
  /** What was said with the act. */
  readonly said?: Said
  /** What the stance before it rested on and the new one does not: a quote never backs a stance it was not said of. */
  readonly lapsed?: Said
  readonly direction: Direction
  /** The sealed round it was revealed in; all of a round have the same `at`. */
  readonly round?: RoundMark
  /** The caucus room it was carried back from; all that came in one act have the same mark. */
  readonly carried?: CarriedMark
}

export type CarriedMark = {
  readonly id: string
  /** The room's number. */
  readonly room: number
}

export type RoundMark = {
  readonly id: string
  /** Nothing was said in the round: what stood before stands. */
  readonly isSilence?: boolean
}

/** Up a band is a concession, down a hardening; to or from silence, or no move at all, a clarification. */
export function directionOf(from: Stance, to: Stance): Direction {
  const before = bandIndex(from)
  const after = bandIndex(to)
  if (before === undefined || after === undefined || before === after) return 'clarification'
  return after < before ? 'concession' : 'hardening'
}
