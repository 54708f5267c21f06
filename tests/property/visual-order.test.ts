/** Bits of a line against what the package that knows the algorithm makes of its letters. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bidi } from '#server/exports/fonts/bidi.ts'
import { visualOrder } from '#server/exports/fonts/visual-order.ts'

const LETTERS = [
  'a',
  'B',
  ' ',
  '1',
  '2',
  '(',
  ')',
  'א',
  'ב',
  'ع',
  'م',
  '٣',
  '.',
  '\u2067',
  '\u2069',
]

test('stand from left to right as the letters of the line do', () => {
  const line = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(line, fc.constantFrom('ltr', 'rtl'), (letters, base) => {
      // At its end a line has no blanks, which would lie at the level of the paragraph.
      const text = `${letters.join('')}x`
      const levels = bidi.getEmbeddingLevels(text, base as 'ltr' | 'rtl')
      const expected = [...text].map((_, place) => place)
      for (const [from = 0, to = 0] of bidi.getReorderSegments(text, levels)) {
        expected.splice(from, to - from + 1, ...expected.slice(from, to + 1).reverse())
      }
      const bits = [...text].map((_, place) => ({ place, level: levels.levels[place] ?? 0 }))
      expect(visualOrder(bits).map(({ place }) => place)).toEqual(expected)
    }),
  )
})
