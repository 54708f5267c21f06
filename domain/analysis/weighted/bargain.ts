/**
 * What bargaining theory says of a space: the Pareto set and the solutions of Nash, Kalai and Smorodinsky, and Kalai
 * (egalitarian). Up to 100,000 outcomes by looking at each, above by branch and bound. Meant for a worker.
 */

import type { BargainingRule } from './bargaining-rule.ts'
import { type BargainingSpace, sizeOf } from './bargaining-space.ts'
import { bestByEnumeration } from './best-by-enumeration.ts'
import { branchAndBound, type Found } from './branch-and-bound.ts'
import { egalitarianRule } from './egalitarian.ts'
import { idealRule } from './ideal.ts'
import { kalaiSmorodinskyRule } from './kalai-smorodinsky.ts'
import { nashRule } from './nash.ts'
import { gainsOf, type Outcome, outcomesOf } from './outcome.ts'
import { paretoSet } from './pareto-set.ts'

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
  const size = sizeOf(space)
  const solve = size <= MAX_ENUMERATED ? enumerating(space) : searching(space)
  const actors = space.reservations.length
  const idealOutcomes = space.reservations.map((_, actor) => solve(idealRule(actors, actor)))
  const ideals = idealOutcomes.map(({ outcome }, actor) =>
    outcome ? (gainsOf(outcome, space.reservations)[actor] ?? 0) : 0,
  )
  const found = [nashRule(ideals), kalaiSmorodinskyRule(ideals), egalitarianRule(actors)].map(solve)
  const isPossible = found[0]?.outcome !== undefined
  return {
    size,
    ideals: isPossible ? ideals : undefined,
    pareto: paretoSet(space),
    nash: found[0]?.outcome,
    kalaiSmorodinsky: found[1]?.outcome,
    egalitarian: found[2]?.outcome,
    isExact: [...idealOutcomes, ...found].every((each) => each.isExact),
  }
}

function enumerating(space: BargainingSpace): Solver {
  const outcomes = [...outcomesOf(space)]
  return (rule) => ({
    outcome: bestByEnumeration(outcomes, space.reservations, rule),
    isExact: true,
  })
}

function searching(space: BargainingSpace): Solver {
  return (rule) => branchAndBound(space, rule)
}
