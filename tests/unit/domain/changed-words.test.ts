import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedWords, inContext, type WordChange } from '#domain/changes/changed-words.ts'

const side = (changes: readonly WordChange[], left: 'out' | 'in'): string =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

it('tells the words that went from those that came, and leaves the rest in one piece', () => {
  expect(changedWords('No troops in May.', 'No U.S. troops in June.')).toEqual([
    { kind: 'same', text: 'No ' },
    { kind: 'in', text: 'U.S. ' },
    { kind: 'same', text: 'troops in ' },
    { kind: 'out', text: 'May' },
    { kind: 'in', text: 'June' },
    { kind: 'same', text: '.' },
  ])
})

it('never cuts a word in half', () => {
  expect(changedWords('ceasefire', 'ceasefires')).toEqual([
    { kind: 'out', text: 'ceasefire' },
    { kind: 'in', text: 'ceasefires' },
  ])
})

it('[C3] takes words of any letters whole, and several in a row as one change', () => {
  expect(changedWords('Війська стоять тут.', 'Миротворці ходять тут.')).toEqual([
    { kind: 'out', text: 'Війська стоять' },
    { kind: 'in', text: 'Миротворці ходять' },
    { kind: 'same', text: ' тут.' },
  ])
})

it('gives both wordings back whole, whatever they are', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ß', '😀', ' ', '\n', '.', '\uD800'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = changedWords(before.join(''), after.join(''))
      expect(side(changes, 'in')).toBe(before.join(''))
      expect(side(changes, 'out')).toBe(after.join(''))
    }),
  )
})

it('shows a long text with nothing in common as taken out and put in, without comparing each word', () => {
  const long = (word: string) => Array.from({ length: 2_000 }, (_, n) => `${word}${n}`).join(' ')
  const changes = changedWords(`x ${long('a')}`, `x ${long('b')}`)
  expect(changes.map(({ kind }) => kind)).toEqual(['out', 'in'])
})

it('leaves out what stayed far from any change, and nothing of what changed', () => {
  const long = 'word '.repeat(100)
  const short = inContext(changedWords(`${long}May ${long}`, `${long}June ${long}`))
  expect(short.map(({ kind }) => kind)).toEqual(['same', 'out', 'in', 'same'])
  const [lead, out, fresh, tail] = short.map(({ text }) => text)
  expect([out, fresh]).toEqual(['May', 'June'])
  expect(lead).toMatch(/^…/u)
  expect(tail).toMatch(/…$/u)
  expect(`${lead}${tail}`.length).toBeLessThan(130)
})
