/**
 * Where the view opens: all lanes and as many whole columns of cards as there is room for, two at least, at 100 %;
 * smaller on small screens but never too small to read.
 */

import { COLUMN_GAP, floorColumnLeft } from '#domain/layout/floor-grid.ts'
import { BAND_LABEL_LEFT } from '#domain/layout/lane-geometry.ts'
import type { Rect } from '#domain/layout/rect.ts'

export type Camera = { readonly x: number; readonly y: number; readonly z: number }

/** Below this, tokens lose their marks. */
const LEAST_ZOOM = 0.75
/** Narrower than the gap between columns, so that the next column does not peep in. */
const MARGIN = { x: COLUMN_GAP - 2, y: 10 }
/** What the toolbar covers at the bottom, in screen px. */
const TOOLBAR = 72
const FEWEST_COLUMNS = 2

type Content = {
  /** Everything that is not a lane. */
  readonly floor: Rect | undefined
  readonly lanes: Rect | undefined
}

/** The first camera (tldraw's: screen = (page + camera) * z) for a view of a size in screen px. */
export function initialCamera(view: { w: number; h: number }, { floor, lanes }: Content): Camera {
  if (!lanes) return floor ? cornerOf(floor) : { x: view.w / 2, y: view.h / 2, z: 1 }
  const end = lanes.x + lanes.w + MARGIN.x
  const least = leftOf(FEWEST_COLUMNS, floor)
  const fit = Math.min(view.w / (end - least), (view.h - TOOLBAR) / (lanes.h + 2 * MARGIN.y))
  const z = Math.min(1, Math.max(LEAST_ZOOM, fit))
  const room = end - view.w / z
  // Where not everything fits, the lanes do, with their labels before the first.
  const shown = least >= room ? widest(room, floor) : Math.min(room, BAND_LABEL_LEFT - MARGIN.x)
  return { x: -shown, y: MARGIN.y / z - lanes.y, z }
}

/** The left edge of a view of so many columns; it does not go past the cards there are. */
function leftOf(columns: number, floor: Rect | undefined): number {
  const farthest = Math.min(floor?.x ?? BAND_LABEL_LEFT, BAND_LABEL_LEFT)
  return Math.max(farthest, floorColumnLeft(columns)) - MARGIN.x
}

/** The view with the most columns whose left edge is not past `room`. */
function widest(room: number, floor: Rect | undefined): number {
  let columns = FEWEST_COLUMNS
  while (
    leftOf(columns + 1, floor) >= room &&
    leftOf(columns + 1, floor) < leftOf(columns, floor)
  ) {
    columns += 1
  }
  return leftOf(columns, floor)
}

function cornerOf({ x, y }: Rect): Camera {
  return { x: MARGIN.x * 4 - x, y: MARGIN.y * 4 - y, z: 1 }
}
