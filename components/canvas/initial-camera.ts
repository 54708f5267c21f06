/** Where the view opens: two columns of cards and all lanes at 100 %, smaller on narrow screens but never too small to read. */

import { CARD_WIDTH } from '#domain/layout/card-size.ts'
import { BAND_LABEL_LEFT } from '#domain/layout/lane-geometry.ts'
import type { Rect } from '#domain/layout/rect.ts'

export type Camera = { readonly x: number; readonly y: number; readonly z: number }

/** Below this, tokens lose their marks. */
const LEAST_ZOOM = 0.75
const MARGIN = { x: 14, y: 10 }
/** How far left of the lanes the view may open: two columns of cards and the band labels. */
const FARTHEST_LEFT = BAND_LABEL_LEFT - 2 * (CARD_WIDTH + MARGIN.x)

type Content = {
  /** Everything that is not a lane. */
  readonly floor: Rect | undefined
  readonly lanes: Rect | undefined
}

/** The first camera (tldraw's: screen = (page + camera) * z) for a view of a size in screen px. */
export function initialCamera(view: { w: number; h: number }, { floor, lanes }: Content): Camera {
  if (!lanes) return floor ? cornerOf(floor) : { x: view.w / 2, y: view.h / 2, z: 1 }
  const left = Math.min(BAND_LABEL_LEFT, Math.max(floor?.x ?? BAND_LABEL_LEFT, FARTHEST_LEFT))
  const start = left - MARGIN.x
  const end = lanes.x + lanes.w + MARGIN.x
  const z = Math.min(1, Math.max(LEAST_ZOOM, view.w / (end - start)))
  // Where not everything fits, the lanes do, with their labels before the first.
  const shown = Math.min(Math.max(start, end - view.w / z), BAND_LABEL_LEFT - MARGIN.x)
  return { x: -shown, y: MARGIN.y / z - lanes.y, z }
}

function cornerOf({ x, y }: Rect): Camera {
  return { x: MARGIN.x * 4 - x, y: MARGIN.y * 4 - y, z: 1 }
}
