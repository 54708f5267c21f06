/** From point to point of the plot by keys: left and right by the one party's points, up and down by the other's. Pure. */

import type { Spot } from '#domain/analysis/weighted/two-parties.ts'

const FAR = 10

/** The index a key leads to among spots that are in the order of x; undefined: the key is for something else. */
export function stepFrom(spots: readonly Spot[], at: number, key: string): number | undefined {
  const last = spots.length - 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'PageDown':
      return Math.max(0, at - FAR)
    case 'PageUp':
      return Math.min(last, at + FAR)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowUp':
      return upFrom(spots, at, 1)
    case 'ArrowDown':
      return upFrom(spots, at, -1)
    default:
      return undefined
  }
}

function upFrom(spots: readonly Spot[], at: number, by: 1 | -1): number {
  const byHeight = spots
    .map((spot, index) => ({ ...spot, index }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
  const place = byHeight.findIndex(({ index }) => index === at)
  return byHeight[place + by]?.index ?? at
}

/** The spot nearest to a place of the plot. */
export function nearestSpot(spots: readonly Spot[], x: number, y: number): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, spot] of spots.entries()) {
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2
    if (distance >= least) continue
    least = distance
    nearest = index
  }
  return nearest
}
