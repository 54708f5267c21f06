import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freePlace } from '#components/canvas/free-place.ts'
import { overlaps } from '#domain/layout/rect.ts'

const size = { w: 216, h: 58 }
const within = { x: 0, y: 0, w: 1400, h: 800 }

describe('a place for a new card', () => {
  it('is where it is wanted when nothing lies there', () => {
    const place = freePlace({ wanted: { x: 708, y: 409 }, size, taken: [], within })
    expect(place).toEqual({ x: 600, y: 380 })
  })

  it('covers nothing and lies inside the view, whatever lies there', () => {
    const rect = fc.record({
      x: fc.integer({ min: -200, max: 1400 }),
      y: fc.integer({ min: -200, max: 800 }),
      w: fc.integer({ min: 1, max: 400 }),
      h: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 30 }), (taken) => {
        const place = freePlace({ wanted: { x: 700, y: 400 }, size, taken, within })
        if (!place) return
        const card = { ...place, ...size }
        expect(taken.some((other) => overlaps(card, other))).toBe(false)
        expect(place.x >= 0 && place.x + size.w <= 1400).toBe(true)
        expect(place.y >= 0 && place.y + size.h <= 800).toBe(true)
      }),
    )
  })

  it('is none where everything is taken', () => {
    expect(freePlace({ wanted: { x: 0, y: 0 }, size, taken: [within], within })).toBeUndefined()
  })
})
