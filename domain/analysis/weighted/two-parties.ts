/** What packages are worth to two of the actors: the points of a plot, and the frontier between the two. */

import type { PackageTable } from './package-table.ts'

/** All packages that are worth the same to both. */
export type Spot = {
  readonly x: number
  readonly y: number
  /** Their rows in the table. */
  readonly rows: readonly number[]
}

/** The two actors' places in the utilities. */
export type Pair = readonly [x: number, y: number]

/** By x, then by y. */
export function spotsOf(table: PackageTable, [x, y]: Pair): readonly Spot[] {
  const { size, actors, utilities } = table
  const columns = new Map<number, Map<number, number[]>>()
  for (let row = 0; row < size; row++) {
    const across = utilities[row * actors + x] ?? 0
    const up = utilities[row * actors + y] ?? 0
    const column = columns.get(across) ?? new Map<number, number[]>()
    if (column.size === 0) columns.set(across, column)
    const rows = column.get(up)
    if (rows) rows.push(row)
    else column.set(up, [row])
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([across, column]) =>
      [...column].sort(([a], [b]) => a - b).map(([up, rows]) => ({ x: across, y: up, rows })),
    )
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
