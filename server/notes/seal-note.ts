/** A delegation's notes as the database holds them: sealed, in boxes of few sizes. docs/decisions/033 */

import { type NoteContents, noteContents } from '#domain/notes/delegation-note.ts'
import { type BoxPlace, openBox, sealBox } from '../sealing/sealed-box.ts'

/** A dump tells short notes from long ones, and no more. */
const STEP_BYTES = 16 * 1024

export type NotePlace = { readonly boardId: string; readonly actorId: string }

export function sealNote(
  secret: Uint8Array,
  place: NotePlace,
  contents: NoteContents,
): Uint8Array<ArrayBuffer> {
  const needed = Buffer.byteLength(JSON.stringify(contents))
  const bytes = Math.ceil(needed / STEP_BYTES) * STEP_BYTES
  return sealBox(secret, boxOf(place), { contents, bytes })
}

/** @throws Error when it was sealed with another secret, for another place, or altered */
export function openNote(secret: Uint8Array, place: NotePlace, box: Uint8Array): NoteContents {
  return noteContents.parse(openBox(secret, boxOf(place), box))
}

function boxOf({ boardId, actorId }: NotePlace): BoxPlace {
  return { kind: 'delegation-note', within: boardId, name: actorId }
}
