/** What of a comparison is marked on the canvas and in the matrix: tokens, cells and cards that are not as they were. */

import type {
  Difference,
  EntityDifference,
  PositionDifference,
} from '#domain/changes/difference.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'

export type PositionMark = {
  /** Where the actor stands on the board that is not on show. */
  readonly other: Stance
  /** Where it stands on the board that is. */
  readonly here: Stance
  /** Whether the board on show is the earlier one: then `other` is what comes, not what was. */
  readonly isEarlier: boolean
}

/** As it is said on the card itself. */
export type ProposalMark = 'new' | 'changed' | 'removed later'

export type ChangeMarks = {
  readonly positions: ReadonlyMap<PositionKey, PositionMark>
  readonly proposals: ReadonlyMap<ProposalId, ProposalMark>
  readonly isEarlier: boolean
}

export const NO_MARKS: ChangeMarks = {
  positions: new Map(),
  proposals: new Map(),
  isEarlier: false,
}

export function changeMarks(differences: readonly Difference[], isEarlier: boolean): ChangeMarks {
  const positions = new Map<PositionKey, PositionMark>()
  const proposals = new Map<ProposalId, ProposalMark>()
  for (const difference of differences) {
    if (difference.kind === 'position') positions.set(difference.key, markOf(difference, isEarlier))
    if (difference.kind === 'entity' && difference.of === 'proposals') {
      // It is the key of a map of proposals.
      proposals.set(difference.key as ProposalId, proposalMark(difference, isEarlier))
    }
  }
  return { positions, proposals, isEarlier }
}

function proposalMark({ before, after }: EntityDifference, isEarlier: boolean): ProposalMark {
  if (isEarlier) return after ? 'changed' : 'removed later'
  return before ? 'changed' : 'new'
}

function markOf({ before, after }: PositionDifference, isEarlier: boolean): PositionMark {
  const [was, is] = [before?.stance ?? 'unknown', after?.stance ?? 'unknown'] as const
  return isEarlier ? { other: is, here: was, isEarlier } : { other: was, here: is, isEarlier }
}
