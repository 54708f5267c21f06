/** What was typed into a delegation's notes and is not saved yet, kept in this tab: over a reload, not beyond. */

import { z } from 'zod'
import { noteContents } from '#domain/notes/delegation-note.ts'
import type { NoteField } from '#domain/notes/merge-notes.ts'
import type { StoragePart } from '../kept/browser-storage.ts'
import { KeptValue } from '../kept/kept-value.ts'
import type { NoteSeat } from './note-answers.ts'

const KEPT = z.object({
  /** What it was typed over. */
  base: z.object({ contents: noteContents, version: z.number() }),
  contents: noteContents,
  clashes: z.array(
    z.object({ field: z.string().transform((name) => name as NoteField), theirs: z.string() }),
  ),
})
export type Kept = z.infer<typeof KEPT>

export type KeptNotes = KeptValue<Kept>

export function keptNotes(
  storage: StoragePart | undefined,
  { boardId, actorId, personId }: NoteSeat,
): KeptNotes {
  return new KeptValue(storage, `parley-notes:${boardId}:${actorId}:${personId}`, KEPT)
}
