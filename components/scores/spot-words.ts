/** A point of the plot in words. */

import type { Spot } from '#domain/analysis/weighted/two-parties.ts'

export type Axis = {
  readonly name: string
  /** What the party has without agreement. */
  readonly reservation: number
}

export type SpotFacts = {
  readonly x: Axis
  readonly y: Axis
  /** Names of the solutions and tray packages on it. */
  readonly names: readonly string[]
  readonly isOnFrontier: boolean
}

/** "Russia 60, Ukraine 45; 3 packages; on the frontier; Nash". */
export function spotWords({ x, y, rows }: Spot, facts: SpotFacts): string {
  const below = [facts.x, facts.y].flatMap((axis, i) =>
    (i === 0 ? x : y) < axis.reservation ? [axis.name] : [],
  )
  return [
    `${facts.x.name} ${figure(x)}, ${facts.y.name} ${figure(y)}`,
    rows.length === 1 ? '1 package' : `${rows.length.toLocaleString('en-GB')} packages`,
    ...(facts.isOnFrontier ? ['on the frontier'] : []),
    ...(below.length > 0 ? [`worse than no agreement for ${below.join(' and ')}`] : []),
    ...facts.names,
  ].join('; ')
}

/** Points are given whole, so their sums are; what adding them up left behind the point is not shown. */
export function figure(points: number): string {
  return `${Math.round(points)}`
}
