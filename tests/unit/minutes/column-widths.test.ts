/** Columns of tables in the Word file of minutes. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from '#server/minutes/column-widths.ts'

const cell = (text: string) => [{ kind: 'text', text } as const]
const MEASURE = { width: 9_000, letter: 100, margins: 140 }

test('no word breaks while all of them fit, and the rest goes to whoever has more to say', () => {
  const head = ['Proposal', 'United States', 'Ukraine', 'As positions stand'].map(cell)
  const row = ['Security guarantees with participation', 'Conditional†', 'silent', 'Open'].map(cell)
  const widths = columnWidths([head, row], MEASURE)

  expect(widths.reduce((sum, each) => sum + each, 0)).toBe(MEASURE.width)
  const longest = ['participation', 'Conditional†', 'Ukraine', 'positions']
  longest.forEach((word, index) => {
    expect(widths[index], word).toBeGreaterThanOrEqual(word.length * 100 + 140)
  })
  expect(Math.max(...widths)).toBe(widths[0])
})

test('columns add up to the page and none vanishes, whatever is in them', () => {
  const table = fc
    .integer({ min: 1, max: 12 })
    .chain((columns) =>
      fc.array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), { minLength: 1 }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      const widths = columnWidths(
        rows.map((row) => row.map(cell)),
        MEASURE,
      )
      expect(widths.reduce((sum, each) => sum + each, 0)).toBe(MEASURE.width)
      expect(Math.min(...widths)).toBeGreaterThan(100)
    }),
  )
  expect(columnWidths([], MEASURE)).toEqual([])
})
