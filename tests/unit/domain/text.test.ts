import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { moveCaret, writeText } from '#domain/board/text.ts'

function textWith(value: string): Y.Text {
  const text = new Y.Doc().getText('text')
  text.insert(0, value)
  return text
}

it('[B37] changes only what lies between the common start and end', () => {
  const text = textWith('No U.S. troops, for now')
  const steps: unknown[] = []
  text.observe((event) => steps.push(...event.delta))

  writeText(text, 'No U.S. soldiers, for now')

  expect(steps).toEqual([{ retain: 8 }, { delete: 5 }, { insert: 'soldier' }])
})

it('[B37] keeps what somebody else writes elsewhere in the text', () => {
  const ann = textWith('one two three')
  const ben = new Y.Doc()
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann.doc as Y.Doc))

  writeText(ann, 'ONE two three')
  writeText(ben.getText('text'), 'one two THREE')
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann.doc as Y.Doc))

  expect(ben.getText('text').toString()).toBe('ONE two THREE')
})

it('[B37] writes nothing when the value is already there', () => {
  const text = textWith('same')
  let updates = 0
  text.doc?.on('update', () => updates++)

  writeText(text, 'same')

  expect(updates).toBe(0)
})

it('[B37] reaches every value from every other in one update without cutting a pair', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', '😀', '😁', '🇺🇦', 'é'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(letters, letters, (from, to) => {
      const text = textWith(from)
      const doc = text.doc as Y.Doc
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      const updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => updates.push(update))

      writeText(text, to)

      for (const update of updates) Y.applyUpdate(copy, update)
      expect(updates.length).toBe(from === to ? 0 : 1)
      expect(text.toString()).toBe(to)
      expect(copy.getText('text').toString()).toBe(to)
    }),
  )
})

it.each([
  ['before the caret, pushes it on', [{ retain: 1 }, { insert: 'xx' }], 5],
  ['at the caret, comes after it', [{ retain: 3 }, { insert: 'xx' }], 3],
  ['after the caret, leaves it', [{ retain: 4 }, { insert: 'xx' }], 3],
  ['and taken away before it, pulls it back', [{ retain: 1 }, { delete: 1 }], 2],
  ['and taken away around it, leaves it at the gap', [{ retain: 2 }, { delete: 9 }], 2],
  ['as an embedded thing, counts as one', [{ insert: { image: 'x' } }], 4],
])('[B38] what is written %s', (_where, delta, caret) => {
  expect(moveCaret(3, delta)).toBe(caret)
})
