/** The outcome a rule prefers, by looking at each of them. For larger spaces: branch-and-bound.ts. */

import type { BargainingRule } from './bargaining-rule.ts'
import type { Utilities } from './bargaining-space.ts'
import { isBetter, type Scored, scored } from './better-outcome.ts'
import { isIndividuallyRational, type Outcome } from './outcome.ts'

/** Undefined when in every outcome somebody is worse off than without agreement. */
export function bestByEnumeration(
  outcomes: Iterable<Outcome>,
  reservations: Utilities,
  rule: BargainingRule,
): Outcome | undefined {
  let best: Scored | undefined
  for (const outcome of outcomes) {
    if (!isIndividuallyRational(outcome, reservations)) continue
    const candidate = scored(rule, outcome, reservations)
    if (isBetter(candidate, best)) best = candidate
  }
  return best?.outcome
}
