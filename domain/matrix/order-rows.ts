/** Which rows of the table are shown, and in which order. Pure. */

import { amongEquals } from '#domain/analysis/contention.ts'
import type { Verdict } from '#domain/analysis/verdict.ts'
import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { MadeRow } from './make-row.ts'
import type { MatrixSettings, Sort } from './matrix-settings.ts'
import type { HeldRows, IssueLine, TableLine, TableRow } from './matrix-table.ts'

/** Gravest last: what may pass is read first, as on the lanes of the board. */
const VERDICT_ORDER: readonly Verdict[] = ['agreed', 'agreed-if', 'unknown', 'blocked']

const COMPARE: Readonly<Record<Sort, (a: MadeRow, b: MadeRow) => number>> = {
  contention: (a, b) => b.contention - a.contention || amongEquals(a.key, b.key),
  verdict: (a, b) =>
    VERDICT_ORDER.indexOf(a.row.verdict.verdict) - VERDICT_ORDER.indexOf(b.row.verdict.verdict),
  title: (a, b) => cardTitle(a.row.proposal).localeCompare(cardTitle(b.row.proposal), 'en'),
  board: () => 0,
}

/** Ties keep the order of the board. */
export function inOrder(made: readonly MadeRow[], { sort }: MatrixSettings): readonly MadeRow[] {
  return [...made].sort(COMPARE[sort])
}

/** Stance and evidence are asked of one and the same cell. */
export function isShown(
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

/** Under the headings of their issues, those under none last; an issue without rows has no heading. */
export function underIssues(
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

/** Rows in the order they had, those gone left out, and after them what has come. */
export function heldRows(
  held: HeldRows,
  wanted: readonly TableRow[],
  all: ReadonlyMap<ProposalId, MadeRow>,
): readonly TableRow[] {
  const kept = held.flatMap((id) => all.get(id)?.row ?? [])
  return [...kept, ...wanted.filter(({ proposal }) => !held.includes(proposal.id))]
}

/** Whether the same proposals stand one after the other. */
export function isSameOrder(a: readonly TableLine[], b: readonly TableLine[]): boolean {
  return proposalsIn(a).join(' ') === proposalsIn(b).join(' ')
}

function proposalsIn(lines: readonly TableLine[]): readonly ProposalId[] {
  return lines.flatMap((line) => (line.kind === 'proposal' ? [line.proposal.id] : []))
}
