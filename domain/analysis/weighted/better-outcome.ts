/** Which of two outcomes a rule prefers; never a tie between different choices, so that every search finds the same one. */

import type { BargainingRule } from './bargaining-rule.ts'
import type { Utilities } from './bargaining-space.ts'
import { compareLeximin } from './leximin.ts'
import { gainsOf, type Outcome } from './outcome.ts'

/** An outcome with what the rule says of it, worked out once. */
export type Scored = {
  readonly outcome: Outcome
  readonly score: number
  readonly levels: readonly number[]
}

export function scored(rule: BargainingRule, outcome: Outcome, reservations: Utilities): Scored {
  const gains = gainsOf(outcome, reservations)
  return { outcome, score: rule.score(gains), levels: rule.levels(gains) }
}

/** By score, then leximin, then the choice whose first differing option stands earlier. */
export function isBetter(a: Scored, b: Scored | undefined): boolean {
  if (b === undefined) return true
  if (a.score !== b.score) return a.score > b.score
  const leximin = compareLeximin(a.levels, b.levels)
  if (leximin !== 0) return leximin > 0
  const issue = a.outcome.choice.findIndex((option, i) => option !== b.outcome.choice[i])
  return issue >= 0 && (a.outcome.choice[issue] ?? 0) < (b.outcome.choice[issue] ?? 0)
}
