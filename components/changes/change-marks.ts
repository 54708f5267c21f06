/** What of a comparison is marked on the canvas and in the matrix: tokens, cells and cards that are not as they were. */

import type { Difference, PositionDifference } from '#domain/changes/difference.ts'
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

export type ChangeMarks = {
  readonly positions: ReadonlyMap<PositionKey, PositionMark>
  readonly proposals: ReadonlyMap<ProposalId, 'new' | 'changed'>
  readonly isEarlier: boolean
}

export const NO_MARKS: ChangeMarks = {
  positions: new Map(),
  proposals: new Map(),
  isEarlier: false,
}

export function changeMarks(differences: readonly Difference[], isEarlier: boolean): ChangeMarks {
  const positions = new Map<PositionKey, PositionMark>()
  const proposals = new Map<ProposalId, 'new' | 'changed'>()
  for (const difference of differences) {
    if (difference.kind === 'position') positions.set(difference.key, markOf(difference, isEarlier))
    if (difference.kind === 'entity' && difference.of === 'proposals') {
      const other = isEarlier ? difference.after : difference.before
      // It is the key of a map of proposals.
      proposals.set(difference.key as ProposalId, other ? 'changed' : 'new')
    }
  }
  return { positions, proposals, isEarlier }
}

function markOf({ before, after }: PositionDifference, isEarlier: boolean): PositionMark {
  const [was, is] = [before?.stance ?? 'unknown', after?.stance ?? 'unknown'] as const
  return isEarlier ? { other: is, here: was, isEarlier } : { other: was, here: is, isEarlier }
}
