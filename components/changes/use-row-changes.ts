/** What a comparison marks in the rows of the matrix: the same object for as long as nothing was compared anew. */

import { useMemo } from 'react'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { parsePositionKey } from '#domain/negotiation/position.ts'
import type { PositionMark, ProposalMark } from './change-marks.ts'
import { useChangeMarks } from './use-comparison.ts'

export type RowChanges = {
  /** Of the proposal itself. */
  readonly title: ProposalMark | undefined
  readonly cells: ReadonlyMap<ActorId, PositionMark>
}
export type ChangesInRows = ReadonlyMap<ProposalId, RowChanges>

export function useRowChanges(): ChangesInRows {
  const { positions, proposals } = useChangeMarks()
  return useMemo(() => {
    const rows = new Map<
      ProposalId,
      { title: RowChanges['title']; cells: Map<ActorId, PositionMark> }
    >()
    for (const [id, title] of proposals) rows.set(id, { title, cells: new Map() })
    for (const [key, mark] of positions) {
      // The key of a position on the board: two ids.
      const cell = parsePositionKey(key) as { actorId: ActorId; proposalId: ProposalId } | undefined
      if (!cell) continue
      const row = rows.get(cell.proposalId) ?? { title: undefined, cells: new Map() }
      row.cells.set(cell.actorId, mark)
      rows.set(cell.proposalId, row)
    }
    return rows
  }, [positions, proposals])
}
