import { expect, test } from 'vitest'
import { displayName } from '#server/access/display-name.ts'
import { oneLine } from '#server/access/one-line.ts'

test.each([
  ['Ann', 'Ann'],
  ['  Ann \n Lee\t', 'Ann Lee'],
  ['Zoë', 'Zoë'],
  ['Zoe\u0308', 'Zoë'],
  ['\u202Enna\u202C', 'nna'],
  ['a\u0000b', 'a b'],
  ['a\ud800b', 'a b'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['👩‍⚖️', '👩‍⚖️'],
])('%j becomes %j', (typed, kept) => {
  expect(displayName.parse(typed)).toBe(kept)
})

test.each([[''], ['   '], ['\u0000'], ['x'.repeat(61)], [7], [null], [undefined], [['Ann']]])(
  '%j is no name',
  (typed) => {
    expect(displayName.safeParse(typed).success).toBe(false)
  },
)

test('spaces beyond the limit do not count, but a flood is refused before it is worked on', () => {
  expect(oneLine(3).parse('abc        ')).toBe('abc')
  expect(oneLine(3).safeParse(`abc${' '.repeat(10)}`).success).toBe(false)
})
