import { describe, expect, it } from 'vitest'
import { initialCamera } from '#components/canvas/initial-camera.ts'

const floor = { x: -556, y: 0, w: 442, h: 1000 }
const lanes = { x: 0, y: 0, w: 824, h: 760 }

/** What a camera shows, in board units. */
function shown(view: { w: number; h: number }, camera: { x: number; y: number; z: number }) {
  return { left: -camera.x, right: -camera.x + view.w / camera.z, top: -camera.y }
}

describe('the first view', () => {
  it('shows two columns of cards and four lanes at 100 % on 1440 px', () => {
    expect(initialCamera({ w: 1440, h: 852 }, { floor, lanes })).toEqual({ x: 570, y: 10, z: 1 })
  })

  it('shrinks until all of it fits', () => {
    const view = { w: 1280, h: 752 }
    const camera = initialCamera(view, { floor, lanes })
    expect(camera.z).toBeGreaterThan(0.75)
    expect(camera.z).toBeLessThan(1)
    expect(shown(view, camera).left).toBeCloseTo(-570)
    expect(shown(view, camera).right).toBeCloseTo(838)
  })

  it('stays readable on narrow screens and prefers the lanes with their labels', () => {
    const narrow = { w: 1000, h: 700 }
    const camera = initialCamera(narrow, { floor, lanes })
    expect(camera.z).toBe(0.75)
    expect(shown(narrow, camera).right).toBeCloseTo(838)
    const phone = { w: 400, h: 700 }
    expect(shown(phone, initialCamera(phone, { floor, lanes })).left).toBe(-110)
  })

  it('never opens further left than two columns, however far cards lie', () => {
    const far = { x: -9000, y: 0, w: 9000, h: 100 }
    expect(initialCamera({ w: 1440, h: 852 }, { floor: far, lanes })).toMatchObject({
      x: 570,
      z: 1,
    })
  })

  it('opens at the cards where there are no lanes, and in the middle of an empty board', () => {
    const view = { w: 1000, h: 600 }
    expect(shown(view, initialCamera(view, { floor, lanes: undefined })).left).toBeLessThan(-556)
    expect(initialCamera(view, { floor: undefined, lanes: undefined })).toEqual({
      x: 500,
      y: 300,
      z: 1,
    })
  })
})
