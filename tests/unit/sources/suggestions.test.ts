/** What the library for natural language offers, on a text with known names and statements. */

import { expect, test } from 'vitest'
import { findSuggestions } from '#components/sources/reading/find-suggestions.ts'

const TEXT = [
  'President Emmanuel Macron met Volodymyr Zelensky in Paris on Monday.',
  'The United Nations and the European Union must be part of any agreement.',
  'Emmanuel Macron said that security guarantees come first.',
  'The weather was mild.',
].join('\n\n')

test('names and statements are found, with the place where their words stand', () => {
  const told: string[] = []
  const found = findSuggestions(TEXT, (done, of) => told.push(`${done}/${of}`))

  for (const { from, to, words } of found) {
    expect(TEXT.slice(from, to).replace(/\s+/g, ' ')).toBe(words)
  }
  const named = (kind: string) => found.filter((each) => each.kind === kind)
  expect(
    named('person')
      .map(({ words }) => words)
      .join(' | '),
  ).toContain('Emmanuel Macron')
  expect(named('person').map(({ words }) => words)).toContain('Volodymyr Zelensky')
  expect(named('place').map(({ words }) => words)).toContain('Paris')
  expect(named('organisation').map(({ words }) => words)).toContain('United Nations')
  expect(named('statement').map(({ words }) => words)).toEqual([
    'The United Nations and the European Union must be part of any agreement.',
    'Emmanuel Macron said that security guarantees come first.',
  ])
  expect(told).toEqual(['1/1'])
})

test('a name said often comes before one said once, and a text without either gives nothing', () => {
  const text = 'Paris is far. London is near. London is large. London is old.'
  const names = findSuggestions(text, () => undefined).filter(({ kind }) => kind === 'place')
  expect(names.map(({ words, times }) => [words, times])).toEqual([
    ['London', 3],
    ['Paris', 1],
  ])
  expect(findSuggestions('1, 2, 3.\n\n— … —', () => undefined)).toEqual([])
})
