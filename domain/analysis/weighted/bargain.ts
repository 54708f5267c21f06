/**
 * What bargaining theory says of a space: the Pareto set and the solutions of Nash, Kalai and Smorodinsky, and Kalai
 * (egalitarian). Up to 100,000 outcomes by looking at each, above by branch and bound. Meant for a worker.
 */

import type { BargainingRule } from './bargaining-rule.ts'
import { type BargainingSpace, sizeOf, type Utilities } from './bargaining-space.ts'
import { bestByEnumeration } from './best-by-enumeration.ts'
import { branchAndBound, type Found } from './branch-and-bound.ts'
import { egalitarianRule } from './egalitarian.ts'
import { idealRule } from './ideal.ts'
import { kalaiSmorodinskyRule } from './kalai-smorodinsky.ts'
import { nashRule } from './nash.ts'
import { gainsOf, type Outcome, outcomesOf } from './outcome.ts'
import { paretoSet } from './pareto-set.ts'
import type { Ties } from './ties.ts'

export const MAX_ENUMERATED = 100_000

export type Bargain = {
  /** How many outcomes there are. */
  readonly size: number
  /** Greatest gain of each actor in outcomes that leave nobody worse off; undefined when there is no such outcome. */
  readonly ideals: readonly number[] | undefined
  /** Undefined when it is too large to be had. */
  readonly pareto: readonly Outcome[] | undefined
  /** Undefined when every outcome leaves somebody worse off than no agreement. */
  readonly nash: Outcome | undefined
  readonly kalaiSmorodinsky: Outcome | undefined
  readonly egalitarian: Outcome | undefined
  /** Whether every search was carried to its end. */
  readonly isExact: boolean
}

type Solver = (rule: BargainingRule) => Found

export function bargain(space: BargainingSpace): Bargain {
  if (sizeOf(space) > MAX_ENUMERATED) return bargainSearching(space)
  return bargainOver([...outcomesOf(space)], space.reservations, paretoSet(space))
}

/** Of these outcomes, each looked at. */
export function bargainOver(
  outcomes: readonly Outcome[],
  reservations: Utilities,
  pareto: Bargain['pareto'],
): Bargain {
  const solve: Solver = (rule) => ({
    outcome: bestByEnumeration(outcomes, reservations, rule),
    isExact: true,
  })
  return { size: outcomes.length, pareto, ...solutions(reservations, solve) }
}

/** By branch and bound. `size` counts what does not hang together as well, and no Pareto set is found where there are ties. */
export function bargainSearching(space: BargainingSpace, ties?: Ties): Bargain {
  const solve: Solver = (rule) => branchAndBound(space, rule, { ties })
  return {
    size: sizeOf(space),
    // Issue by issue, an outcome may be dropped for one that later turns out not to hang together.
    pareto: ties ? undefined : paretoSet(space),
    ...solutions(space.reservations, solve),
  }
}

function solutions(reservations: Utilities, solve: Solver): Omit<Bargain, 'size' | 'pareto'> {
  const actors = reservations.length
  const idealOutcomes = reservations.map((_, actor) => solve(idealRule(actors, actor)))
  const ideals = idealOutcomes.map(({ outcome }, actor) =>
    outcome ? (gainsOf(outcome, reservations)[actor] ?? 0) : 0,
  )
  const found = [nashRule(ideals), kalaiSmorodinskyRule(ideals), egalitarianRule(actors)].map(solve)
  const isPossible = found[0]?.outcome !== undefined
  return {
    ideals: isPossible ? ideals : undefined,
    nash: found[0]?.outcome,
    kalaiSmorodinsky: found[1]?.outcome,
    egalitarian: found[2]?.outcome,
    isExact: [...idealOutcomes, ...found].every((each) => each.isExact),
  }
}
