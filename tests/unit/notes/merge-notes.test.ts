import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noteContents, withoutBlanks } from '#domain/notes/delegation-note.ts'
import {
  ceilingOf,
  isSameNote,
  mergeNotes,
  readField,
  withField,
} from '#domain/notes/merge-notes.ts'

const words = fc.constantFrom('', 'one', 'two', 'three')
const note = fc.record({
  text: words,
  mandate: fc.record({
    reservation: words,
    ceilings: fc.dictionary(fc.constantFrom('i1', 'i2', '__proto__', 'constructor'), words),
  }),
})
const FIELDS = [
  'text',
  'reservation',
  ...['i1', 'i2', '__proto__', 'constructor'].map(ceilingOf),
] as const

it('each has their way in a field the other left alone, and where both changed it both versions are there', () => {
  fc.assert(
    fc.property(note, note, note, (base, mine, theirs) => {
      const { contents, clashes } = mergeNotes({ base, mine, theirs })
      for (const field of FIELDS) {
        const [was, own, other] = [base, mine, theirs].map((each) => readField(each, field))
        const clash = clashes.find((each) => each.field === field)
        const isClash = own !== was && other !== was && own !== other
        expect(clash?.theirs).toBe(isClash ? other : undefined)
        expect(readField(contents, field)).toBe(own === was ? other : own)
      }
    }),
  )
})

it('a field that is written reads as written, and no other changes', () => {
  fc.assert(
    fc.property(note, fc.constantFrom(...FIELDS), words, (before, field, said) => {
      const after = withField(before, field, said)
      expect(readField(after, field)).toBe(said)
      expect(isSameNote(withField(after, field, readField(before, field)), before)).toBe(true)
    }),
  )
})

it('an issue without words is as one that is not there', () => {
  const said = { text: 'A', mandate: { reservation: '', ceilings: { i1: 'Ten.', i2: ' ' } } }
  expect(withoutBlanks(said).mandate.ceilings).toEqual({ i1: 'Ten.' })
  expect(noteContents.safeParse({ ...said, more: 1 }).success).toBe(false)
})
