/** The matrix as a table: columns, and lines in the order in which they are read. Made by make-table.ts. */

import type { Cell } from '#domain/analysis/matrix.ts'
import type { VerdictReport } from '#domain/analysis/verdict.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import type { VerdictLines } from '../words/verdict-lines.ts'
import type { CellFace } from './cell-face.ts'

export type TableRow = {
  readonly kind: 'proposal'
  readonly proposal: Proposal
  /** In the order of the columns, as are their faces. */
  readonly cells: readonly Cell[]
  readonly faces: readonly CellFace[]
  readonly verdict: VerdictReport
  readonly verdictLines: VerdictLines
  /** As the inspector says it. */
  readonly verdictSentence: string
}

export type IssueLine = {
  readonly kind: 'issue'
  /** Absent for proposals under no issue. */
  readonly issue?: Issue
  readonly count: number
}

export type TableLine = TableRow | IssueLine

export type MatrixTable = {
  readonly columns: readonly Actor[]
  readonly lines: readonly TableLine[]
  readonly isGrouped: boolean
  /** Whether rows stand where they stood and not where they belong by now. */
  readonly isOutOfOrder: boolean
  /** Cells of the rows and columns shown in which something is heard, and how many there are. */
  readonly known: number
  readonly cells: number
}

/** Rows as they stand on the screen, while somebody works in them: they do not move away under the hand. */
export type HeldRows = readonly ProposalId[]
