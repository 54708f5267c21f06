import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitTest } from '#domain/layout/hit-test.ts'
import { bandHeights, bandRect, laneRect, tokenRect } from '#domain/layout/lane-geometry.ts'
import { BANDS } from '#domain/negotiation/stance.ts'

const heights = bandHeights([[2, 0, 0, 1, 0]])
const lanes = ['us', 'ukraine']

describe('hit test', () => {
  it('names header, each band and foot from top to bottom', () => {
    expect(hitTest({ x: 5, y: 0 }, lanes, heights)).toEqual({ zone: 'header', actorId: 'us' })
    for (const band of BANDS) {
      const { y, h } = bandRect(0, band, heights)
      for (const inside of [y, y + h - 0.01])
        expect(hitTest({ x: 5, y: inside }, lanes, heights)).toEqual({
          zone: 'band',
          actorId: 'us',
          band,
        })
    }
    const foot = laneRect(0, heights).h - 1
    expect(hitTest({ x: 208, y: foot }, lanes, heights)).toEqual({
      zone: 'foot',
      actorId: 'ukraine',
    })
  })

  it('finds nothing on the floor, in the gap, or at a point that is no number', () => {
    const missed = [
      { x: -1, y: 60 },
      { x: 200, y: 60 },
      { x: 207.9, y: 60 },
      { x: 416, y: 60 },
      { x: 5, y: -0.1 },
      { x: 5, y: laneRect(0, heights).h },
      { x: Number.NaN, y: 60 },
      { x: 5, y: Number.NaN },
      { x: Number.POSITIVE_INFINITY, y: 60 },
    ]
    for (const point of missed) expect(hitTest(point, lanes, heights)).toBeUndefined()
  })

  it('finds the band of every token at any place of it, whatever the counts', () => {
    const band = fc.constantFrom(...BANDS)
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const counts = fc.array(fc.tuple(...BANDS.map(() => fc.nat(30))), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(counts, band, fc.nat(), fc.nat(), share, share, (all, at, seed, row, dx, dy) => {
        const lane = seed % all.length
        const tall = bandHeights(all)
        const token = tokenRect(lane, at, row % ((all[lane]?.[BANDS.indexOf(at)] ?? 0) || 1), tall)
        const point = { x: token.x + dx * token.w, y: token.y + dy * token.h }
        const ids = all.map((_, n) => `lane-${n}`)
        expect(hitTest(point, ids, tall)).toEqual({
          zone: 'band',
          actorId: `lane-${lane}`,
          band: at,
        })
      }),
    )
  })
})
