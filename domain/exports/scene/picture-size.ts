/** How many pixels a picture has, and how many it may have: one much larger opens nowhere and takes a server's memory. */

import type { Rect } from '#domain/layout/rect.ts'

/** 256 MB while it is drawn. */
export const MOST_PIXELS = 64_000_000

export type PictureSize = {
  readonly w: number
  readonly h: number
  readonly fits: boolean
  readonly most: number
}

/** `scale` in pixels for a board unit. */
export function pictureSize({ w, h }: Pick<Rect, 'w' | 'h'>, scale: number): PictureSize {
  const size = { w: Math.ceil(w * scale), h: Math.ceil(h * scale) }
  return { ...size, fits: size.w * size.h <= MOST_PIXELS, most: MOST_PIXELS }
}
