/**
 * The matrix as a table: columns, and lines in the order in which they are read. Rows are kept from one reading of the
 * board to the next as long as nothing in them changed, so that one changed cell draws one row. Knows no React.
 * Next: matrix-grid.tsx.
 */

import { byContention, contentionOf } from '#domain/analysis/contention.ts'
import { type Cell, cellOf, type MatrixRow, partiesOf } from '#domain/analysis/matrix.ts'
import { isAgreedAlready } from '#domain/analysis/standing.ts'
import { type Verdict, type VerdictReport, verdictOf } from '#domain/analysis/verdict.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { Board } from '#domain/board/board.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { type ConditionalOn, conditionalOn, conditionsOf } from '#domain/negotiation/condition.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { type InferredPosition, inferredPositions } from '#domain/negotiation/inferred-position.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle, isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { type VerdictLines, verdictLines } from '../marks/verdict-words.ts'
import { type CellFace, cellFace } from './cell-face.ts'
import type { MatrixSettings, Sort } from './matrix-settings.ts'
import { columnsOf } from './table-columns.ts'

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

/** A row and what it was made from: as long as none of it changed, it is not made again. */
type Made = {
  readonly row: TableRow
  /** What the order by contention goes by, and its first part ready to compare. */
  readonly key: MatrixRow
  readonly contention: number
  readonly from: readonly unknown[]
}

/** Where actors really stand, in the cells in which a what-if has them elsewhere. */
export type Ghosts = ReadonlyMap<PositionKey, Stance>

const NO_GHOSTS: Ghosts = new Map()

type More = { readonly held?: HeldRows | undefined; readonly ghosts?: Ghosts }

type Given = {
  readonly negotiation: Negotiation
  readonly columns: readonly Actor[]
  readonly declaredOnly: boolean
  readonly ghosts: Ghosts
}

/** What all rows of one table are made with. */
type Setting = Given & {
  readonly parties: readonly Actor[]
  readonly related: ConditionalOn
  readonly inferred: ReadonlyMap<PositionKey, readonly InferredPosition[]>
}

export class TableMaker {
  #made = new Map<ProposalId, Made>()

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
    return {
      columns,
      lines: linesOf(inPlace ?? rows),
      isGrouped,
      isOutOfOrder: inPlace !== undefined && !isSameOrder(linesOf(inPlace), linesOf(rows)),
      known: rows.reduce((sum, { cells }) => sum + knownIn(cells), 0),
      cells: rows.length * columns.length,
    }
  }

  #rows(given: Given): readonly Made[] {
    const before = this.#made
    const { negotiation } = given
    const setting: Setting = {
      ...given,
      parties: partiesOf(negotiation),
      related: conditionalOn(negotiation.relations.values()),
      inferred: inferredPositions(negotiation),
    }
    const shared = sharedBy(setting)
    this.#made = new Map()
    for (const proposal of negotiation.proposals.values()) {
      const from = [proposal, ...shared, ...positionsBehind(proposal, setting)]
      const old = before.get(proposal.id)
      const made = old && sameItems(old.from, from) ? old : { ...makeRow(proposal, setting), from }
      this.#made.set(proposal.id, made)
    }
    return [...this.#made.values()]
  }
}

function makeRow(proposal: Proposal, setting: Setting): Omit<Made, 'from'> {
  const { negotiation, columns, parties, declaredOnly } = setting
  const cellsOf = (actors: readonly Actor[]): readonly Cell[] =>
    actors.map(({ id }) => cellOf(negotiation, id, proposal.id, { declaredOnly }))
  const nameOf = (id: ActorId): string => negotiation.actors.get(id)?.name ?? id
  const cells = cellsOf(columns)
  const verdict = verdictOf(negotiation, proposal.id, { declaredOnly })
  const key = { proposalId: proposal.id, cells: cellsOf(parties.length > 0 ? parties : columns) }
  return {
    row: {
      kind: 'proposal',
      proposal,
      cells,
      faces: facesOf(proposal, cells, setting),
      verdict,
      verdictLines: verdictLines(verdict, nameOf),
      verdictSentence: verdictWords(verdict, nameOf),
    },
    key,
    contention: contentionOf(key),
  }
}

function facesOf(proposal: Proposal, cells: readonly Cell[], setting: Setting): CellFace[] {
  const { negotiation, columns, related, inferred, ghosts } = setting
  const { actors, proposals } = negotiation
  const isAgreed = (id: ProposalId): boolean => isAgreedAlready(negotiation, id)
  const nameOf = (id: ActorId): string => actors.get(id)?.name ?? id
  const titleOf = (id: ProposalId): string => {
    const other = proposals.get(id)
    return other ? cardTitle(other) : id
  }
  return cells.flatMap((cell, index) => {
    const actor = columns[index]
    if (!actor) return []
    const { position } = cell
    const conditions = position ? conditionsOf(position, isAgreed, related) : []
    const key = positionKey(actor.id, proposal.id)
    const near = { inferred: inferred.get(key) ?? [], really: ghosts.get(key) }
    return cellFace({ cell, actor, proposal, conditions, ...near, nameOf, titleOf })
  })
}

/** Every position a row shows, counts or names: if they are the same, so is the row. */
function positionsBehind(proposal: Proposal, setting: Setting): readonly unknown[] {
  const { negotiation, columns, parties, inferred, ghosts } = setting
  const behind: unknown[] = []
  for (const { id } of parties) behind.push(negotiation.positions.get(positionKey(id, proposal.id)))
  for (const { id } of columns) {
    const key = positionKey(id, proposal.id)
    behind.push(negotiation.positions.get(key), ghosts.get(key))
    for (const { position } of inferred.get(key) ?? []) behind.push(position)
  }
  return behind
}

/** Rows in the order they had, those gone left out, and after them what has come. */
function heldRows(
  held: HeldRows,
  wanted: readonly TableRow[],
  all: ReadonlyMap<ProposalId, Made>,
): readonly TableRow[] {
  const kept = held.flatMap((id) => all.get(id)?.row ?? [])
  return [...kept, ...wanted.filter(({ proposal }) => !held.includes(proposal.id))]
}

/** Whether the same proposals stand one after the other. */
function isSameOrder(a: readonly TableLine[], b: readonly TableLine[]): boolean {
  const idsIn = (lines: readonly TableLine[]): readonly unknown[] =>
    lines.flatMap((line) => (line.kind === 'proposal' ? [line.proposal.id] : []))
  return sameItems(idsIn(a), idsIn(b))
}

/** What every row hangs on beside its own positions. */
function sharedBy({ negotiation, columns, declaredOnly }: Setting): readonly unknown[] {
  const { actors, relations, decisionRule, quota, abstainBlocks, proposals } = negotiation
  const agreed = [...proposals.values()].filter(({ status }) => isAgreedStatus(status))
  const names = (entities: readonly { readonly id: string }[]): string =>
    entities.map(({ id }) => id).join(' ')
  const rule = [decisionRule, quota, abstainBlocks, declaredOnly]
  return [actors, relations, ...rule, names(agreed), names(columns)]
}

/** Gravest last: what may pass is read first, as on the lanes of the board. */
const VERDICT_ORDER: readonly Verdict[] = ['agreed', 'agreed-if', 'unknown', 'blocked']

const COMPARE: Readonly<Record<Sort, (a: Made, b: Made) => number>> = {
  contention: (a, b) => b.contention - a.contention || byContention(a.key, b.key),
  verdict: (a, b) =>
    VERDICT_ORDER.indexOf(a.row.verdict.verdict) - VERDICT_ORDER.indexOf(b.row.verdict.verdict),
  title: (a, b) => cardTitle(a.row.proposal).localeCompare(cardTitle(b.row.proposal), 'en'),
  board: () => 0,
}

/** Ties keep the order of the board. */
function inOrder(made: readonly Made[], { sort }: MatrixSettings): readonly Made[] {
  return [...made].sort(COMPARE[sort])
}

/** Stance and evidence are asked of one and the same cell. */
function isShown(
  { proposal, cells }: TableRow,
  { statuses, stances, evidence }: MatrixSettings,
): boolean {
  if (statuses.length > 0 && !statuses.includes(proposal.status)) return false
  if (stances.length === 0 && evidence.length === 0) return true
  return cells.some(
    ({ stance, position }) =>
      (stances.length === 0 || stances.includes(stance)) &&
      (evidence.length === 0 || evidence.includes(position?.evidence ?? 'silent')),
  )
}

function underIssues(
  rows: readonly TableRow[],
  issues: Negotiation['issues'],
): readonly TableLine[] {
  const groups = new Map<IssueId | undefined, TableRow[]>()
  for (const id of issues.keys()) groups.set(id, [])
  groups.set(undefined, [])
  for (const row of rows) {
    const { issueId } = row.proposal
    groups.get(issueId && issues.has(issueId) ? issueId : undefined)?.push(row)
  }
  return [...groups].flatMap(([id, group]) => {
    const issue = id && issues.get(id)
    const line: IssueLine = { kind: 'issue', count: group.length, ...(issue && { issue }) }
    return group.length > 0 ? [line, ...group] : []
  })
}

function knownIn(cells: readonly Cell[]): number {
  return cells.filter(({ stance }) => stance !== 'unknown').length
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
