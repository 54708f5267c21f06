/** The rows of the table beside the plot: named packages first, then the rest of the Pareto set. Pure. */

import type { Outcome } from '#domain/analysis/weighted/outcome.ts'
import { outcomeAt, type PackageTable, rowOf } from '#domain/analysis/weighted/package-table.ts'
import { isSameChoice, type Notable } from './notables.ts'

export type BargainRow = Outcome & {
  /** What it is: names of solutions and tray packages, "Pareto set". */
  readonly marks: readonly string[]
}

export type BestOf = {
  readonly notables: readonly Notable[]
  readonly pareto: readonly Outcome[]
  readonly actor: number
}

/** More would not be read, and a browser lays them out slowly. */
const MOST_ROWS = 200

/** @param actor by whose points the Pareto set is in order, the greatest first */
export function bargainRows(
  table: PackageTable,
  { notables, pareto, actor }: BestOf,
): readonly BargainRow[] {
  const isIn = (list: readonly Pick<Outcome, 'choice'>[], { choice }: Pick<Outcome, 'choice'>) =>
    list.some((other) => isSameChoice(other.choice, choice))
  const named = [...new Set(notables.flatMap(({ choice }) => rowOf(table, choice) ?? []))].map(
    (row) => outcomeAt(table, row),
  )
  const byPoints = (a: Outcome, b: Outcome) => (b.utilities[actor] ?? 0) - (a.utilities[actor] ?? 0)
  const rest = pareto.filter((outcome) => !isIn(named, outcome))
  return [...named.sort(byPoints), ...rest.sort(byPoints).slice(0, MOST_ROWS)].map((outcome) => ({
    ...outcome,
    marks: [
      ...notables
        .filter(({ choice }) => isSameChoice(choice, outcome.choice))
        .map(({ name }) => name),
      ...(isIn(pareto, outcome) ? ['Pareto set'] : []),
    ],
  }))
}
