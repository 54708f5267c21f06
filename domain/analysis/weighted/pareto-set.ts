/**
 * Outcomes that cannot be bettered for one actor without another paying for it (Pareto 1906). Issue by issue: worth
 * adds up, so what is worse for everybody over some issues stays worse whatever the others bring, and is dropped early.
 */

import type { BargainingSpace, Utilities } from './bargaining-space.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/**
 * With many actors almost nothing is worse for everybody; the set grows as fast as the space, and the time with its
 * square. A second or two.
 */
const MAX_COMPARISONS = 50_000_000

/** Whether `a` is worth no less to anybody than `b`, and more to somebody. */
export function dominates(a: Utilities, b: Utilities): boolean {
  let isBetter = false
  for (let actor = 0; actor < a.length; actor++) {
    const difference = (a[actor] ?? 0) - (b[actor] ?? 0)
    if (difference < 0) return false
    if (difference > 0) isBetter = true
  }
  return isBetter
}

/** The Pareto set of a whole space, in the order of choices; undefined when finding it takes too many comparisons. */
export function paretoSet(
  space: BargainingSpace,
  maxComparisons = MAX_COMPARISONS,
): readonly Outcome[] | undefined {
  const budget = { comparisons: maxComparisons }
  let kept: readonly Outcome[] | undefined = [
    { choice: [], utilities: space.reservations.map(() => 0) },
  ]
  for (const [issue, options] of space.issues.entries()) {
    const upTo = { ...space, issues: space.issues.slice(0, issue + 1) }
    const longer = kept.flatMap(({ choice }) =>
      options.map((_, option) => outcomeOf(upTo, [...choice, option])),
    )
    kept = undominated(longer, budget)
    if (kept === undefined) return undefined
  }
  return kept
}

/** The outcomes that none of the others dominates, in their order; undefined when the budget is spent before. */
export function undominated(
  outcomes: readonly Outcome[],
  budget = { comparisons: MAX_COMPARISONS },
): readonly Outcome[] | undefined {
  // Who dominates another has the greater sum, so only those before it in this order can.
  const bySum = outcomes
    .map((outcome, index) => ({ outcome, index, sum: sumOf(outcome.utilities) }))
    .sort((a, b) => b.sum - a.sum || a.index - b.index)
  const kept: typeof bySum = []
  for (const candidate of bySum) {
    budget.comparisons -= kept.length
    if (budget.comparisons < 0) return undefined
    const { utilities } = candidate.outcome
    if (!kept.some(({ outcome }) => dominates(outcome.utilities, utilities))) kept.push(candidate)
  }
  return kept.sort((a, b) => a.index - b.index).map(({ outcome }) => outcome)
}

function sumOf(utilities: Utilities): number {
  return utilities.reduce((sum, utility) => sum + utility, 0)
}
