/** Where things of a board lie in its thumbnail. */

import type { Rect } from '#domain/layout/rect.ts'

export const THUMBNAIL_WIDTH = 320
export const THUMBNAIL_HEIGHT = 200

const MARGIN = 8

/** From board units to px of the picture. */
export type Placing = {
  readonly x: (x: number) => string
  readonly y: (y: number) => string
  readonly size: (length: number) => string
  readonly scale: number
  readonly frame: Rect
}

export function placing(frame: Rect): Placing {
  const scale = Math.min(
    (THUMBNAIL_WIDTH - 2 * MARGIN) / frame.w,
    (THUMBNAIL_HEIGHT - 2 * MARGIN) / frame.h,
    0.5,
  )
  const left = (THUMBNAIL_WIDTH - frame.w * scale) / 2 - frame.x * scale
  const top = (THUMBNAIL_HEIGHT - frame.h * scale) / 2 - frame.y * scale
  return {
    x: (x) => tenth(left + x * scale),
    y: (y) => tenth(top + y * scale),
    size: (length) => tenth(Math.max(0.5, length * scale)),
    scale,
    frame,
  }
}

export function boxPath({ x, y, w, h }: Rect, place: Placing): string {
  const width = place.size(w)
  return `M${place.x(x)} ${place.y(y)}h${width}v${place.size(h)}h-${width}z`
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}
