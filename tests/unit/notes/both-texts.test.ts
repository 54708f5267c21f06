import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bothTexts } from '#domain/notes/both-texts.ts'

it('puts one under the other, with what they begin and end with once', () => {
  const [first, second] = ['A\nB\nfrom Dot\nZ', 'A\nB\nmine\nmore\nZ']
  expect(bothTexts(first, second)).toBe('A\nB\nfrom Dot\n\nmine\nmore\nZ')
  expect(bothTexts('A', 'A\nB')).toBe('A\nB')
  expect(bothTexts('one', 'two')).toBe('one\n\ntwo')
})

it('drops no line of either', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 6 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (first, second) => {
      const both = bothTexts(first, second).split('\n')
      for (const each of [first, second]) {
        let at = 0
        for (const line of each.split('\n')) {
          at = both.indexOf(line, at) + 1
          expect(at).toBeGreaterThan(0)
        }
      }
    }),
  )
})
