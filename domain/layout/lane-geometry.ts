/** Where lanes, their bands and the tokens in them stand. Lane 0's top left corner is the floor's origin. Next: hit-test.ts. */

import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import type { Rect } from './rect.ts'

export const LANE_WIDTH = 200
export const LANE_GAP = 8
export const HEAD = 52
export const FOOT = 30
export const TOKEN_HEIGHT = 26
export const TOKEN_GAP = 4
export const BAND_PADDING = 6
export const BAND_MIN = 38
export const TOKEN_WIDTH = LANE_WIDTH - 2 * BAND_PADDING
/** Band labels stand once, left of the first lane. */
export const BAND_LABEL_LEFT = -96
export const BAND_LABEL_WIDTH = 88

/**
 * Heights of the five bands, top to bottom: each is as high as the fullest lane needs, so rows align.
 * Takes, for each lane, the number of tokens in each band; no lanes give five bands of the least height.
 */
export function bandHeights(counts: readonly (readonly number[])[]): readonly number[] {
  return BANDS.map((_, band) => {
    const most = counts.reduce((max, lane) => Math.max(max, lane[band] ?? 0), 0)
    return Math.max(BAND_MIN, stackHeight(most))
  })
}

/** Left edge of the nth lane. */
export function laneLeft(lane: number): number {
  return lane * (LANE_WIDTH + LANE_GAP)
}

/** Head, bands and foot of the nth lane. */
export function laneRect(lane: number, heights: readonly number[]): Rect {
  return { x: laneLeft(lane), y: 0, w: LANE_WIDTH, h: HEAD + sum(heights) + FOOT }
}

/** One band of the nth lane. */
export function bandRect(lane: number, band: Band, heights: readonly number[]): Rect {
  const index = BANDS.indexOf(band)
  return {
    x: laneLeft(lane),
    y: HEAD + sum(heights.slice(0, index)),
    w: LANE_WIDTH,
    h: heights[index] ?? BAND_MIN,
  }
}

/** The nth token from the top of a band. */
export function tokenRect(lane: number, band: Band, n: number, heights: readonly number[]): Rect {
  const { x, y } = bandRect(lane, band, heights)
  return {
    x: x + BAND_PADDING,
    y: y + BAND_PADDING + n * (TOKEN_HEIGHT + TOKEN_GAP),
    w: TOKEN_WIDTH,
    h: TOKEN_HEIGHT,
  }
}

function stackHeight(tokens: number): number {
  return 2 * BAND_PADDING + tokens * (TOKEN_HEIGHT + TOKEN_GAP) - TOKEN_GAP
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0)
}
