/**
 * Makes the table. Rows are kept from one reading of the board to the next as long as nothing in them changed, so that
 * one changed cell draws one row. Knows no React. Next: matrix-grid.tsx.
 */

import { type Cell, partiesOf } from '#domain/analysis/matrix.ts'
import type { Board } from '#domain/board/board.ts'
import { conditionalOn } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { inferredPositions } from '#domain/negotiation/inferred-position.ts'
import { type Ghosts, type Given, type MadeRow, rowOf, type Setting, sharedBy } from './make-row.ts'
import type { MatrixSettings } from './matrix-settings.ts'
import type { HeldRows, MatrixTable, TableLine, TableRow } from './matrix-table.ts'
import { heldRows, inOrder, isSameOrder, isShown, underIssues } from './order-rows.ts'
import { columnsOf } from './table-columns.ts'

const NO_GHOSTS: Ghosts = new Map()

type More = { readonly held?: HeldRows | undefined; readonly ghosts?: Ghosts }

export class TableMaker {
  #made = new Map<ProposalId, MadeRow>()

  make({ negotiation, placement }: Board, settings: MatrixSettings, more: More = {}): MatrixTable {
    const { held, ghosts = NO_GHOSTS } = more
    const columns = columnsOf(negotiation, placement.lanes, settings.actors)
    const made = this.#rows({ negotiation, columns, ghosts, declaredOnly: settings.declaredOnly })
    const wanted = inOrder(made, settings).filter(({ row }) => isShown(row, settings))
    const rows = wanted.map(({ row }) => row)
    const { grouped: isGrouped } = settings
    const linesOf = (all: readonly TableRow[]): readonly TableLine[] =>
      isGrouped ? underIssues(all, negotiation.issues) : all
    const inPlace = held && heldRows(held, rows, this.#made)
    const shown = inPlace ?? rows
    return {
      columns,
      lines: linesOf(shown),
      isGrouped,
      isOutOfOrder: inPlace !== undefined && !isSameOrder(linesOf(inPlace), linesOf(rows)),
      known: shown.reduce((sum, { cells }) => sum + knownIn(cells), 0),
      cells: shown.length * columns.length,
    }
  }

  #rows(given: Given): readonly MadeRow[] {
    const before = this.#made
    const { negotiation } = given
    const setting: Setting = {
      ...given,
      parties: partiesOf(negotiation),
      related: conditionalOn(negotiation.relations.values()),
      inferred: inferredPositions(negotiation),
      shared: sharedBy(given),
    }
    this.#made = new Map()
    for (const proposal of negotiation.proposals.values()) {
      this.#made.set(proposal.id, rowOf(proposal, setting, before.get(proposal.id)))
    }
    return [...this.#made.values()]
  }
}

function knownIn(cells: readonly Cell[]): number {
  return cells.filter(({ stance }) => stance !== 'unknown').length
}
