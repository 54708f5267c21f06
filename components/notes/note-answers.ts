/** A delegation's notes as the API answers them. */

import { z } from 'zod'
import { noteContents } from '#domain/notes/delegation-note.ts'

const NOTES = z.object({
  contents: noteContents,
  version: z.number(),
  changedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Sealed with another secret than the server has: they are kept, and nobody can read them now. */
  unreadable: z.array(
    z.object({
      changedAt: z.string(),
      changedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
  readers: z.array(
    z.object({
      personId: z.string(),
      name: z.string().nullable(),
      since: z.string(),
      isReading: z.boolean(),
    }),
  ),
})

export type ToldNotes = z.infer<typeof NOTES>
export type NoteReader = ToldNotes['readers'][number]

export const TOLD_NOTES = NOTES
export const WRITTEN_VERSION = z.object({ version: z.number() })

export type NoteSeat = {
  readonly boardId: string
  readonly actorId: string
  readonly personId: string
}

export function notesPath({ boardId, actorId }: NoteSeat): string {
  return `/api/boards/${boardId}/notes/${actorId}`
}
