/** Spans in a text and the marks drawn for them. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBoard } from '#domain/board/read-board.ts'
import { blocksOf } from '#domain/sources/blocks.ts'
import { clampSpan, trimSpan } from '#domain/sources/clamp-span.ts'
import { cleanText } from '#domain/sources/clean-text.ts'
import { findWords } from '#domain/sources/find-words.ts'
import { segmentsOf } from '#domain/sources/segments.ts'
import { takenFrom } from '#domain/sources/taken-from.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const whole = { from: 0, to: 10 }
const mark = (name: string, from: number, to: number) => ({ name, from, to })
/** Half of a surrogate pair, without the other. */
const HALF = /\p{Surrogate}/u
const names = (marks: readonly { readonly name: string }[]) => marks.map(({ name }) => name)

test('overlapping marks are cut to pieces that name all marks over them, the shortest first', () => {
  const marks = [mark('long', 1, 8), mark('short', 4, 6), mark('over', 7, 20), mark('none', 3, 3)]
  const pieces = segmentsOf(whole, marks).map(({ from, to, marks }) => [from, to, names(marks)])
  expect(pieces).toEqual([
    [0, 1, []],
    [1, 4, ['long']],
    [4, 6, ['short', 'long']],
    [6, 7, ['long']],
    [7, 8, ['long', 'over']],
    [8, 10, ['over']],
  ])
})

const spans = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: -5, max: 30 })),
  { maxLength: 12 },
)

test('pieces cover a text once, without gaps, whatever the marks are', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 25 }), (pairs, to) => {
      const marks = pairs.map(([a, b], i) => mark(`m${i}`, a, b))
      const pieces = segmentsOf({ from: 0, to }, marks)
      expect(pieces[0]?.from).toBe(0)
      expect(pieces.at(-1)?.to).toBe(to)
      expect(pieces.slice(1).map(({ from }) => from)).toEqual(
        pieces.slice(0, -1).map(({ to }) => to),
      )
      for (const piece of pieces) {
        const over = marks.filter((each) => each.from <= piece.from && each.to >= piece.to)
        expect(new Set(piece.marks)).toEqual(new Set(over))
      }
    }),
  )
})

test('blocks are the text again, cut behind lines, never within a letter', () => {
  const texts = [
    '',
    'one line',
    `${'x'.repeat(3_999)}🦤${'y'.repeat(9_000)}`,
    'a line\n'.repeat(3_000),
  ]
  for (const text of texts) {
    const pieces = blocksOf(text).map(({ from, to }) => text.slice(from, to))
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(piece).not.toMatch(HALF)
  }
  expect(blocksOf('a line\n'.repeat(3_000)).every(({ to }) => to % 7 === 0)).toBe(true)
})

test('a span is brought within its text and off the middle of a letter, or is none', () => {
  const text = 'ab🦤cd'
  expect(clampSpan(text, { from: -3, to: 99 })).toEqual({ from: 0, to: 6 })
  expect(clampSpan(text, { from: 3, to: 3 })).toEqual({ from: 2, to: 4 })
  expect(clampSpan(text, { from: 6, to: 9 })).toBeUndefined()
  expect(clampSpan(text, { from: 5, to: 1 })).toBeUndefined()
  expect(trimSpan(' two words ', { from: 0, to: 11 })).toEqual({ from: 1, to: 10 })
  expect(trimSpan('a   b', { from: 1, to: 4 })).toBeUndefined()
})

test('words are found in any case and over the end of a line, and no pattern is read in them', () => {
  const text = 'Security\nguarantees. SECURITY  GUARANTEES! (a.b)*'
  expect(findWords(text, ' security guarantees ')).toEqual([
    { from: 0, to: 19 },
    { from: 21, to: 41 },
  ])
  expect(findWords(text, '(a.b)*')).toEqual([{ from: 43, to: 49 }])
  expect(findWords(text, 'a-b')).toEqual([])
  expect(findWords(text, '  ')).toEqual([])
  expect(findWords('x'.repeat(5_000), 'x')).toHaveLength(1_000)
})

const UNITS = ['a', ' ', '\t', '\r', '\n', '\0', '\u0085', '\u2028', '\ufeff', '\ud83d', '\udc4d']
const hostile = fc
  .array(fc.constantFrom(...UNITS), { maxLength: 12 })
  .map((units) => units.join(''))

test('a cleaned text stays as it is when it is cleaned again', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cleaned = cleanText(text)
      expect(cleanText(cleaned)).toBe(cleaned)
      expect(cleaned).not.toMatch(HALF)
    }),
  )
})

test('what was taken from a source is listed in the order of its text, and nothing of another', () => {
  const span = (from: number, to: number, sourceId = 's1') =>
    ({ sourceId: id(sourceId), from, to }) as never
  const doc = boardWith(
    actor('a1', { name: 'Europe', source: span(40, 50) }),
    proposal('p1', { title: 'Ceasefire', source: span(5, 30) }),
    proposal('p2', { source: span(5, 30, 's2') }),
    stance('a1', 'p1', 'support', { quote: 'yes', source: span(5, 9) }),
  )
  const { negotiation } = readBoard(doc).board
  expect(
    takenFrom(negotiation, id('s1')).map(({ ref, title, from }) => [ref.of, title, from]),
  ).toEqual([
    ['proposal', 'Ceasefire', 5],
    ['position', 'Europe on Ceasefire', 5],
    ['actor', 'Europe', 40],
  ])
})
