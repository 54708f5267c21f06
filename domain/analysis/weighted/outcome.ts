/** One option for each issue, and what that is worth to everybody. Next: pareto-set.ts. */

import { type BargainingSpace, type Choice, sizeOf, type Utilities } from './bargaining-space.ts'

export type Outcome = { readonly choice: Choice; readonly utilities: Utilities }

/**
 * Points are given to two places at most; beyond nine, sums of them differ only by how they were added up, and
 * outcomes that are equally good must not be told apart by that.
 */
const PRECISION = 1e9

/** What a choice is worth to each actor. */
export function outcomeOf({ issues, reservations }: BargainingSpace, choice: Choice): Outcome {
  const utilities = reservations.map((_, actor) => {
    const sum = issues.reduce(
      (total, options, issue) => total + (options[choice[issue] ?? 0]?.[actor] ?? 0),
      0,
    )
    return Math.round(sum * PRECISION) / PRECISION
  })
  return { choice, utilities }
}

/** Every outcome, the last issue's option changing fastest. */
export function* outcomesOf(space: BargainingSpace): Generator<Outcome> {
  const sizes = space.issues.map((options) => options.length)
  const size = sizeOf(space)
  for (let index = 0; index < size; index++) {
    let rest = index
    const choice: number[] = new Array(sizes.length)
    for (let issue = sizes.length - 1; issue >= 0; issue--) {
      const options = sizes[issue] ?? 1
      choice[issue] = rest % options
      rest = Math.floor(rest / options)
    }
    yield outcomeOf(space, choice)
  }
}

/** What each actor has more than without agreement; below nought where it has less. */
export function gainsOf({ utilities }: Outcome, reservations: Utilities): Utilities {
  return utilities.map((utility, actor) => utility - (reservations[actor] ?? 0))
}

/** Whether nobody is worse off than without agreement. */
export function isIndividuallyRational(outcome: Outcome, reservations: Utilities): boolean {
  return gainsOf(outcome, reservations).every((gain) => gain >= 0)
}
