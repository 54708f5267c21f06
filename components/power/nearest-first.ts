/** Pairs by distance, nearest first; at the same distance what rests on more; unknown distances last. Pure. */

import type { Distance } from '#domain/analysis/distance.ts'

export function nearestFirst(distances: readonly Distance[]): readonly Distance[] {
  return distances.toSorted((a, b) => {
    if (a.distance === undefined || b.distance === undefined)
      return Number(a.distance === undefined) - Number(b.distance === undefined)
    return a.distance - b.distance || b.k - a.k
  })
}
