/**
 * Where one stands in the table, by what stands there: rows that come, go and change their order under it do not move
 * one to another cell. Pure.
 */

import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import type { Spot } from './grid-keys.ts'

export type Place = {
  readonly row: ProposalId | 'head'
  readonly column: ActorId | 'proposal' | 'verdict'
}

export const FIRST_PLACE: Place = { row: 'head', column: 'proposal' }

/** What stands at a spot; the first place where there is none. */
export function placeAt({ lines, columns }: MatrixTable, { row, column }: Spot): Place {
  const line = lines[row - 1]
  return {
    row: line?.kind === 'proposal' ? line.proposal.id : 'head',
    column: column === 0 ? 'proposal' : (columns[column - 1]?.id ?? 'verdict'),
  }
}

/** Where something stands now; undefined when it has left the table. */
export function spotOf({ lines, columns }: MatrixTable, { row, column }: Place): Spot | undefined {
  const rowIndex =
    row === 'head'
      ? 0
      : 1 + lines.findIndex((line) => line.kind === 'proposal' && line.proposal.id === row)
  if (row !== 'head' && rowIndex === 0) return undefined
  if (column === 'proposal') return { row: rowIndex, column: 0 }
  if (column === 'verdict') return { row: rowIndex, column: columns.length + 1 }
  const index = columns.findIndex(({ id }) => id === column)
  return index < 0 ? undefined : { row: rowIndex, column: index + 1 }
}

/** What of the board a place is about. */
export function refAt({ row, column }: Place): EntityRef | undefined {
  const isActor = column !== 'proposal' && column !== 'verdict'
  if (row === 'head') return isActor ? { of: 'actor', id: column } : undefined
  return isActor
    ? { of: 'position', actorId: column, proposalId: row }
    : { of: 'proposal', id: row }
}

/** The place that is about something; for a position the proposal's own where its actor has no column. */
export function placeOf(
  ref: EntityRef,
  { columns }: Pick<MatrixTable, 'columns'>,
): Place | undefined {
  switch (ref.of) {
    case 'proposal':
      return { row: ref.id, column: 'proposal' }
    case 'position': {
      const hasColumn = columns.some(({ id }) => id === ref.actorId)
      return { row: ref.proposalId, column: hasColumn ? ref.actorId : 'proposal' }
    }
    case 'actor':
      return { row: 'head', column: ref.id }
    case 'issue':
      return undefined
  }
}
