/**
 * Counts what is held against a package, for very many packages of one board: what each proposal brings is worked out
 * once, so that a package costs an addition for each proposal in it. Gives what countsOf() gives.
 */

import { conditionalOn } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { type AnalysisOptions, type Cell, type MatrixRow, matrixOf } from './matrix.ts'
import type { PackageCounts } from './package-check.ts'
import { type Decidable, isAgreedAlready, type OpenCondition, openCondition } from './standing.ts'

type Brought = Omit<PackageCounts, 'missing'> & {
  /** Of each further conditional stance, what it needs beside it. `conditional` counts those that need anything else. */
  readonly needs: readonly (readonly ProposalId[])[]
}

export function packageCounter(
  negotiation: Decidable,
  options: AnalysisOptions = {},
): (proposalIds: readonly ProposalId[]) => PackageCounts {
  const { rows } = matrixOf(negotiation, options)
  const openIn = openConditions(negotiation)
  const brought = new Map(rows.map((row) => [row.proposalId, broughtBy(row, openIn)]))
  const mustHaves = rows.flatMap(({ cells }) => cells.filter(({ mustHave }) => mustHave))
  return (proposalIds) => {
    const isLacking = (id: ProposalId): boolean => !proposalIds.includes(id)
    const counts = { redLines: 0, missing: 0, opposed: 0, unknown: 0, conditional: 0 }
    for (const id of proposalIds) add(counts, brought.get(id), isLacking)
    for (const { proposalId } of mustHaves) counts.missing += isLacking(proposalId) ? 1 : 0
    return counts
  }
}

function add(
  counts: { -readonly [Count in keyof PackageCounts]: number },
  brought: Brought | undefined,
  isLacking: (id: ProposalId) => boolean,
): void {
  if (brought === undefined) return
  counts.redLines += brought.redLines
  counts.opposed += brought.opposed
  counts.unknown += brought.unknown
  counts.conditional += brought.conditional
  for (const needs of brought.needs) counts.conditional += needs.some(isLacking) ? 1 : 0
}

function broughtBy(
  { cells }: MatrixRow,
  openIn: (cell: Cell) => OpenCondition | undefined,
): Brought {
  const count = (stance: Stance): number => cells.filter((cell) => cell.stance === stance).length
  const open = cells.flatMap((cell) => openIn(cell) ?? [])
  const needs = open.flatMap((condition) => {
    const linked = linkedOnly(condition)
    return linked ? [linked] : []
  })
  return {
    redLines: count('red_line'),
    opposed: count('opposed'),
    unknown: count('unknown'),
    conditional: open.length - needs.length,
    needs,
  }
}

/** What a condition needs beside it, where that is all it needs. */
function linkedOnly({ needs }: OpenCondition): readonly ProposalId[] | undefined {
  const linked = needs.flatMap((need) => (need.kind === 'proposal' ? need.proposalId : []))
  return needs.length > 0 && linked.length === needs.length ? linked : undefined
}

/** With nothing in any package yet. */
function openConditions(negotiation: Decidable): (cell: Cell) => OpenCondition | undefined {
  const related = conditionalOn(negotiation.relations.values())
  return (cell) => openCondition(cell, (id) => isAgreedAlready(negotiation, id), related)
}
