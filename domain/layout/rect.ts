/** A place on the floor in board units (px at 100 %), y downwards. */

export type Point = { readonly x: number; readonly y: number }

export type Rect = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Whether two rects are the same place; absent ones are no place. */
export function sameRect(a: Rect | undefined, b: Rect | undefined): boolean {
  return !!a && !!b && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}

/** Whether two rects share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** The smallest rect around all; undefined for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return left > right ? undefined : { x: left, y: top, w: right - left, h: bottom - top }
}
