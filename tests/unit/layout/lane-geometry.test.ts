import { describe, expect, it } from 'vitest'
import {
  BAND_MIN,
  bandHeights,
  bandRect,
  FOOT,
  HEAD,
  laneRect,
  tokenRect,
} from '#domain/layout/lane-geometry.ts'
import { overlaps } from '#domain/layout/rect.ts'
import { BANDS } from '#domain/negotiation/stance.ts'

const counts = [
  [9, 4, 0, 2, 1],
  [5, 1, 0, 3, 0],
]

describe('lane geometry', () => {
  it('makes a band as high as the fullest lane needs, and never lower than one token', () => {
    expect(bandHeights(counts)).toEqual([278, 128, 38, 98, 38])
    expect(bandHeights([])).toEqual([38, 38, 38, 38, 38])
  })

  it('stacks head, bands and foot without a gap', () => {
    const heights = bandHeights(counts)
    let y = HEAD
    for (const band of BANDS) {
      const rect = bandRect(1, band, heights)
      expect(rect).toMatchObject({ x: 208, y, w: 200 })
      y += rect.h
    }
    expect(laneRect(1, heights)).toEqual({ x: 208, y: 0, w: 200, h: y + FOOT })
  })

  it('keeps every token inside its band and apart from its neighbours', () => {
    const heights = bandHeights(counts)
    const band = bandRect(0, 'support', heights)
    const tokens = Array.from({ length: 9 }, (_, n) => tokenRect(0, 'support', n, heights))
    tokens.forEach((token, n) => {
      expect(token.x).toBeGreaterThan(band.x)
      expect(token.x + token.w).toBeLessThan(band.x + band.w)
      expect(token.y).toBeGreaterThan(band.y)
      expect(token.y + token.h).toBeLessThan(band.y + band.h)
      for (const other of tokens.slice(n + 1)) expect(overlaps(token, other)).toBe(false)
    })
  })

  it('falls back to the least height for a band it was told nothing about', () => {
    expect(bandRect(0, 'red_line', []).h).toBe(BAND_MIN)
  })
})
