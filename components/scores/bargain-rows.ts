/** The rows of the table beside the plot: named packages first, then the rest of the Pareto set. Pure. */

import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import type { Outcome } from '#domain/analysis/weighted/outcome.ts'
import { outcomesIn } from '#domain/analysis/weighted/two-parties.ts'
import { isSameChoice, type Notable } from './notables.ts'

export type BargainRow = Outcome & {
  /** What it is: names of solutions and tray packages, "Pareto set". */
  readonly marks: readonly string[]
}

/** More would not be read, and a browser lays them out slowly. */
const MOST_ROWS = 200

/** @param actor by whose points the Pareto set is in order, the greatest first */
export function bargainRows(
  { bargain, packages }: Weighing,
  notables: readonly Notable[],
  actor: number,
): readonly BargainRow[] {
  const { pareto = [], nash, kalaiSmorodinsky, egalitarian } = bargain
  const isIn = (list: readonly Pick<Outcome, 'choice'>[], { choice }: Pick<Outcome, 'choice'>) =>
    list.some((other) => isSameChoice(other.choice, choice))
  const known = packages
    ? outcomesIn(packages)
    : [nash, kalaiSmorodinsky, egalitarian, ...pareto].flatMap((outcome) => outcome ?? [])
  const named: Outcome[] = []
  for (const outcome of known) {
    if (isIn(notables, outcome) && !isIn(named, outcome)) named.push(outcome)
  }
  const byPoints = (a: Outcome, b: Outcome) => (b.utilities[actor] ?? 0) - (a.utilities[actor] ?? 0)
  const rest = pareto.filter((outcome) => !isIn(named, outcome))
  return [...named.sort(byPoints), ...[...rest].sort(byPoints)]
    .slice(0, MOST_ROWS)
    .map((outcome) => ({
      ...outcome,
      marks: [
        ...notables
          .filter(({ choice }) => isSameChoice(choice, outcome.choice))
          .map(({ name }) => name),
        ...(isIn(pareto, outcome) ? ['Pareto set'] : []),
      ],
    }))
}
