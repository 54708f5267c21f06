import { describe, expect, it } from 'vitest'
import { type GridSize, type Spot, spotAfter } from '#components/matrix/grid-keys.ts'

/** A head, two headings of issues with their proposals, in columns of a title, three actors and a verdict. */
const LINES = ['head', 'issue', 'a', 'b', 'issue', 'c', 'd', 'e'] as const
const SIZE: GridSize = {
  rows: LINES.length,
  columns: 5,
  page: 3,
  isRow: (row) => LINES[row] !== 'issue',
}

function moved(key: string, row: number, column: number, held: object = {}): Spot | undefined {
  const stroke = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
  return spotAfter(stroke, { row, column }, SIZE)
}

describe('a key in the matrix', () => {
  it('moves one cell, and stays at an edge', () => {
    expect(moved('ArrowRight', 2, 1)).toEqual({ row: 2, column: 2 })
    expect(moved('ArrowRight', 2, 4)).toEqual({ row: 2, column: 4 })
    expect(moved('ArrowLeft', 2, 0)).toEqual({ row: 2, column: 0 })
    expect(moved('ArrowDown', 2, 1)).toEqual({ row: 3, column: 1 })
    expect(moved('ArrowDown', 7, 1)).toEqual({ row: 7, column: 1 })
    expect(moved('ArrowUp', 0, 1)).toEqual({ row: 0, column: 1 })
  })

  it('passes over the headings of issues', () => {
    expect(moved('ArrowDown', 0, 2)).toEqual({ row: 2, column: 2 })
    expect(moved('ArrowDown', 3, 2)).toEqual({ row: 5, column: 2 })
    expect(moved('ArrowUp', 5, 2)).toEqual({ row: 3, column: 2 })
    expect(moved('ArrowUp', 2, 2)).toEqual({ row: 0, column: 2 })
  })

  it('goes to the ends of a row with Home and End, of the table with Ctrl', () => {
    expect(moved('Home', 5, 3)).toEqual({ row: 5, column: 0 })
    expect(moved('End', 5, 0)).toEqual({ row: 5, column: 4 })
    expect(moved('Home', 5, 3, { ctrlKey: true })).toEqual({ row: 0, column: 0 })
    expect(moved('End', 0, 0, { metaKey: true })).toEqual({ row: 7, column: 4 })
  })

  it('goes a page up and down, and no farther than there are rows', () => {
    expect(moved('PageDown', 2, 1)).toEqual({ row: 5, column: 1 })
    expect(moved('PageDown', 6, 1)).toEqual({ row: 7, column: 1 })
    expect(moved('PageUp', 7, 1)).toEqual({ row: 5, column: 1 })
    expect(moved('PageUp', 2, 1)).toEqual({ row: 0, column: 1 })
  })

  it('means nothing with Alt or Shift, nor when it is a letter', () => {
    expect(moved('ArrowDown', 2, 1, { altKey: true })).toBeUndefined()
    expect(moved('ArrowDown', 2, 1, { shiftKey: true })).toBeUndefined()
    expect(moved('x', 2, 1)).toBeUndefined()
  })

  it('finds every cell from every other one by arrows alone', () => {
    const seen = new Set<string>()
    const queue: Spot[] = [{ row: 0, column: 0 }]
    for (let spot = queue.pop(); spot; spot = queue.pop()) {
      const name = `${spot.row} ${spot.column}`
      if (seen.has(name)) continue
      seen.add(name)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = moved(key, spot.row, spot.column)
        if (next) queue.push(next)
      }
    }
    expect(seen.size).toBe(6 * 5)
  })
})
