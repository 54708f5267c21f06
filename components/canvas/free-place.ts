/** Where a new card can lie without covering anything: as near as possible to where it is wanted. */

import { overlaps, type Point, type Rect } from '#domain/layout/rect.ts'

const STEP = 20
const MARGIN = 8

type Search = {
  readonly wanted: Point
  readonly size: { readonly w: number; readonly h: number }
  /** What must not be covered. */
  readonly taken: readonly Rect[]
  /** Where to look. */
  readonly within: Rect
}

/** The top left corner of the free place whose middle is nearest to the wanted point; undefined where there is none. */
export function freePlace({ wanted, size, taken, within }: Search): Point | undefined {
  let best: Point | undefined
  let least = Number.POSITIVE_INFINITY
  for (let y = within.y; y + size.h <= within.y + within.h; y += STEP) {
    for (let x = within.x; x + size.w <= within.x + within.w; x += STEP) {
      const distance = Math.hypot(x + size.w / 2 - wanted.x, y + size.h / 2 - wanted.y)
      if (distance >= least || isTaken({ x, y, ...size }, taken)) continue
      best = { x, y }
      least = distance
    }
  }
  return best
}

function isTaken({ x, y, w, h }: Rect, taken: readonly Rect[]): boolean {
  const around = { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN }
  return taken.some((rect) => overlaps(around, rect))
}
