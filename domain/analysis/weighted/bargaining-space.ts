/**
 * What actors with points bargain over: for each issue its options, for each option what it is worth to each actor.
 * Worth adds up over issues. Numbers only, so that a worker can be sent it. Next: outcome.ts.
 */

/** One number an actor, in the order of the actors. */
export type Utilities = readonly number[]

/** The index of the option taken, for each issue in order. */
export type Choice = readonly number[]

export type BargainingSpace = {
  /** By issue, by option: what it is worth to each actor. */
  readonly issues: readonly (readonly Utilities[])[]
  /** What each actor has without agreement. */
  readonly reservations: Utilities
}

/** How many outcomes there are: one option an issue. 1 without issues, 0 when an issue has no option. */
export function sizeOf({ issues }: BargainingSpace): number {
  return issues.reduce((size, options) => size * options.length, 1)
}
