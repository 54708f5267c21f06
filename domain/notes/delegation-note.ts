/**
 * What a delegation keeps for itself: notes, and its mandate, which is what it has without agreement and how far it may
 * go on each issue. Never part of a board. How two people's changes meet: merge-notes.ts; kept by server/notes.
 */

import { z } from 'zod'
import { isId } from '../negotiation/ids.ts'

export const MAX_NOTE_TEXT = 20_000
export const MAX_RESERVATION = 1_000
export const MAX_CEILING = 500
/** More issues than any negotiation has. */
export const MAX_CEILINGS = 200

const issueId = z.string().refine(isId)

export const noteContents = z.strictObject({
  text: z.string().max(MAX_NOTE_TEXT),
  mandate: z.strictObject({
    /** What they have without agreement, in their own words. */
    reservation: z.string().max(MAX_RESERVATION),
    /** By issue's id: how far they may go. */
    ceilings: z
      .record(issueId, z.string().max(MAX_CEILING))
      .refine((ceilings) => Object.keys(ceilings).length <= MAX_CEILINGS, 'too many issues'),
  }),
})

export type NoteContents = z.infer<typeof noteContents>

export const BLANK_NOTE: NoteContents = { text: '', mandate: { reservation: '', ceilings: {} } }

/** Issues without a word are left out: a form has a field for each. */
export function withoutBlanks({ text, mandate }: NoteContents): NoteContents {
  const { reservation, ceilings } = mandate
  const said = Object.entries(ceilings).filter(([, words]) => words.trim() !== '')
  return { text, mandate: { reservation, ceilings: Object.fromEntries(said) } }
}
