/** What packages are worth to two of the actors: the points of a plot, and the frontier between the two. */

import type { Utilities } from './bargaining-space.ts'
import type { Outcome } from './outcome.ts'
import { outcomeAt, type PackageTable } from './package-table.ts'

/** All packages that are worth the same to both. */
export type Spot = {
  readonly x: number
  readonly y: number
  readonly packages: readonly Outcome[]
}

/** @param pair the two actors' places in the utilities */
export type Pair = readonly [x: number, y: number]

/** By x, then by y. */
export function spotsOf(outcomes: Iterable<Outcome>, pair: Pair): readonly Spot[] {
  const spots = new Map<string, { x: number; y: number; packages: Outcome[] }>()
  for (const outcome of outcomes) {
    const [x, y] = at(outcome.utilities, pair)
    const key = `${x} ${y}`
    const spot = spots.get(key)
    if (spot) spot.packages.push(outcome)
    else spots.set(key, { x, y, packages: [outcome] })
  }
  return [...spots.values()].sort((a, b) => a.x - b.x || a.y - b.y)
}

/** Those no other spot betters for one of the two without the other paying for it; by x. */
export function frontierOf(spots: readonly Spot[]): readonly Spot[] {
  const frontier: Spot[] = []
  let highest = Number.NEGATIVE_INFINITY
  for (const spot of [...spots].sort((a, b) => b.x - a.x || b.y - a.y)) {
    if (spot.y <= highest) continue
    highest = spot.y
    frontier.push(spot)
  }
  return frontier.reverse()
}

export function* outcomesIn(table: PackageTable): Generator<Outcome> {
  for (let row = 0; row < table.size; row++) yield outcomeAt(table, row)
}

function at(utilities: Utilities, [x, y]: Pair): Pair {
  return [utilities[x] ?? 0, utilities[y] ?? 0]
}
