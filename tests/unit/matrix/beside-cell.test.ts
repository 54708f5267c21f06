import { describe, expect, it } from 'vitest'
import { besideCell } from '#components/matrix/beside-cell.ts'

const window = { width: 1280, height: 720 }
const editor = { width: 372, height: 500 }

describe('the editor of a cell', () => {
  it('stands right of the cell, else left of it', () => {
    expect(besideCell({ top: 100, left: 300, right: 460 }, editor, window)).toEqual({
      left: 466,
      top: 94,
    })
    expect(besideCell({ top: 100, left: 900, right: 1060 }, editor, window)).toEqual({
      left: 522,
      top: 94,
    })
  })

  it('is inside the window wherever the cell is', () => {
    expect(besideCell({ top: 690, left: 300, right: 460 }, editor, window).top).toBe(212)
    expect(besideCell({ top: -400, left: 300, right: 460 }, editor, window).top).toBe(8)
    expect(
      besideCell({ top: 100, left: 10, right: 380 }, editor, { width: 390, height: 700 }).left,
    ).toBe(8)
  })
})
