import { describe, expect, it } from 'vitest'
import { initialCamera } from '#components/canvas/initial-camera.ts'

const twoColumns = { x: -556, y: 0, w: 442, h: 1000 }
const lanes = { x: 0, y: 0, w: 824, h: 724 }

/** What a camera shows, in board units. */
function shown(view: { w: number; h: number }, camera: { x: number; y: number; z: number }) {
  return {
    left: -camera.x,
    right: -camera.x + view.w / camera.z,
    top: -camera.y,
    bottom: -camera.y + view.h / camera.z,
  }
}

describe('the first view', () => {
  it('shows two columns of cards and four lanes at 100 % on 1440 px', () => {
    const camera = initialCamera({ w: 1440, h: 852 }, { floor: twoColumns, lanes })
    expect(camera).toEqual({ x: 566, y: 10, z: 1 })
  })

  it('shows more columns, whole ones, where there is room', () => {
    const floor = { ...twoColumns, x: -1012, w: 900 }
    expect(initialCamera({ w: 1920, h: 1032 }, { floor, lanes })).toMatchObject({ x: 1022, z: 1 })
    expect(initialCamera({ w: 1700, h: 1032 }, { floor, lanes })).toMatchObject({ x: 794, z: 1 })
    expect(initialCamera({ w: 1500, h: 852 }, { floor, lanes })).toMatchObject({ x: 566, z: 1 })
  })

  it('shrinks until all of it fits, the feet of the lanes above the toolbar', () => {
    const view = { w: 1280, h: 752 }
    const camera = initialCamera(view, { floor: twoColumns, lanes })
    expect(camera.z).toBeGreaterThan(0.75)
    expect(camera.z).toBeLessThan(1)
    expect(shown(view, camera).left).toBeLessThanOrEqual(-566)
    expect(shown(view, camera).right).toBeGreaterThanOrEqual(834)
    expect(shown(view, camera).bottom - 72 / camera.z).toBeGreaterThanOrEqual(724)
  })

  it('stays readable on narrow screens and prefers the lanes with their labels', () => {
    const narrow = { w: 1000, h: 700 }
    const camera = initialCamera(narrow, { floor: twoColumns, lanes })
    expect(camera.z).toBe(0.75)
    expect(shown(narrow, camera).right).toBeCloseTo(834)
    const phone = { w: 400, h: 700 }
    const onPhone = initialCamera(phone, { floor: twoColumns, lanes })
    expect(shown(phone, onPhone).left).toBe(-106)
  })

  it('never opens further left than whole columns that fit, however far cards lie', () => {
    const floor = { x: -9000, y: 0, w: 9000, h: 100 }
    expect(initialCamera({ w: 1440, h: 852 }, { floor, lanes })).toMatchObject({ x: 566, z: 1 })
  })

  it('opens at the cards where there are no lanes, and in the middle of an empty board', () => {
    const view = { w: 1000, h: 600 }
    const camera = initialCamera(view, { floor: twoColumns, lanes: undefined })
    expect(shown(view, camera).left).toBeLessThan(-556)
    expect(initialCamera(view, { floor: undefined, lanes: undefined })).toEqual({
      x: 500,
      y: 300,
      z: 1,
    })
  })
})
