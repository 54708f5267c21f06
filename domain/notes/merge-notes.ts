/**
 * What two people of a delegation wrote at the same time, from one state on: field by field each has its way where the
 * other left it alone. Where both changed the same field, both versions are handed back and nobody's words are dropped.
 */

import type { NoteContents } from './delegation-note.ts'

/** `text`, `reservation`, or an issue's id with `ceiling:` before it. */
export type NoteField = 'text' | 'reservation' | `ceiling:${string}`

/** A field that both changed: what the other one wrote. One's own words stay in the note until it is settled. */
export type NoteClash = { readonly field: NoteField; readonly theirs: string }

export type MergedNotes = {
  /** Mine, with theirs where I changed nothing. */
  readonly contents: NoteContents
  readonly clashes: readonly NoteClash[]
}

type Versions = {
  /** What both began with. */
  readonly base: NoteContents
  readonly mine: NoteContents
  readonly theirs: NoteContents
}

export function mergeNotes({ base, mine, theirs }: Versions): MergedNotes {
  const clashes: NoteClash[] = []
  let contents = mine
  for (const field of fieldsOf([base, mine, theirs])) {
    const [was, own, other] = [base, mine, theirs].map((note) => readField(note, field))
    if (own === undefined || other === undefined || own === other || other === was) continue
    if (own === was) contents = withField(contents, field, other)
    else clashes.push({ field, theirs: other })
  }
  return { contents, clashes }
}

/** Whether two notes say the same; an issue without words is as one that is not there. */
export function isSameNote(a: NoteContents, b: NoteContents): boolean {
  return fieldsOf([a, b]).every((field) => readField(a, field) === readField(b, field))
}

export function readField({ text, mandate }: NoteContents, field: NoteField): string {
  if (field === 'text') return text
  if (field === 'reservation') return mandate.reservation
  const { ceilings } = mandate
  const id = issueOf(field)
  return Object.hasOwn(ceilings, id) ? (ceilings[id] ?? '') : ''
}

export function withField(note: NoteContents, field: NoteField, words: string): NoteContents {
  const { mandate } = note
  if (field === 'text') return { ...note, text: words }
  if (field === 'reservation') return { ...note, mandate: { ...mandate, reservation: words } }
  const ceilings = { ...mandate.ceilings, [issueOf(field)]: words }
  return { ...note, mandate: { ...mandate, ceilings } }
}

export function ceilingOf(issueId: string): NoteField {
  return `ceiling:${issueId}`
}

function issueOf(field: NoteField): string {
  return field.slice('ceiling:'.length)
}

function fieldsOf(notes: readonly NoteContents[]): readonly NoteField[] {
  const issues = notes.flatMap(({ mandate }) => Object.keys(mandate.ceilings))
  return ['text', 'reservation', ...new Set(issues.map(ceilingOf))]
}
