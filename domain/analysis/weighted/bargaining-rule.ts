/**
 * What a bargaining solution seeks, in a form that enumeration and branch and bound both work with: a score to be
 * made as great as possible, and an upper bound of it that adds up over issues. Next: nash.ts, kalai-smorodinsky.ts.
 */

import type { Utilities } from './bargaining-space.ts'

export type BargainingRule = {
  /** Of the gains over the reservation values; the greatest wins. None of them below 0, more for somebody is never less. */
  readonly score: (gains: Utilities) => number
  /** Compared by leximin where scores are equal. */
  readonly levels: (gains: Utilities) => readonly number[]
  /** Weights to start from, one an actor; 0 leaves the actor out. */
  readonly weights: readonly number[]
  /** No gains g with `sum weight·gain <= weighted` score more. Whatever the weights are, so the best may be looked for. */
  readonly bound: (weighted: number, weights: readonly number[]) => number
  /** Weights that make the bound tighter, given the gains that reach the weighted sum; `step` falls from 1 to 0. */
  readonly tighten: (
    weights: readonly number[],
    gains: Utilities,
    step: number,
  ) => readonly number[]
}
