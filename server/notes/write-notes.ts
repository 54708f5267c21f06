/** Writes a delegation's notes and mandate, in the place of the version they were made from. */

import type { NoteContents } from '#domain/notes/delegation-note.ts'
import { withoutBlanks } from '#domain/notes/delegation-note.ts'
import { announceNews } from '../boards/announce-news.ts'
import { delegatesOf } from '../boards/delegates-of.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { sealOf } from '../sealing/sealed-box.ts'
import { type WrittenNotes, writtenNotes } from './read-notes.ts'
import { type NotePlace, sealNote } from './seal-note.ts'

export type NotesWish = NotePlace & {
  /** The person's id. */
  readonly by: string
  /** What it was made from; 0: there was none. */
  readonly version: number
  readonly contents: NoteContents
}

/** `newer`: somebody wrote since that version, this, and the wish was not carried out. */
export type Writing =
  | { readonly isWritten: true; readonly version: number }
  | { readonly isWritten: false; readonly newer: WrittenNotes }

/** What was sealed with another secret stays where it is, and what is written begins anew beside it. */
export async function writeNotes(
  { db, secret }: Pick<Runtime, 'db' | 'secret'>,
  wish: NotesWish,
): Promise<Writing> {
  const { boardId, actorId } = wish
  return db.$transaction(async (rows) => {
    if (!(await putRow(rows, secret, wish))) {
      return { isWritten: false, newer: await writtenNotes(rows, secret, { boardId, actorId }) }
    }
    // When somebody writes is a hint in itself: nobody else is told anything.
    const people = await delegatesOf(rows, boardId, actorId)
    await announceNews(rows, { boardId, news: { topic: 'notes' }, to: { people } })
    return { isWritten: true, version: wish.version + 1 }
  })
}

/** Of two from the same version, one; the database decides which. */
async function putRow(
  rows: Prisma.TransactionClient,
  secret: Uint8Array,
  { boardId, actorId, by, version, contents }: NotesWish,
): Promise<boolean> {
  const place = { boardId, actorId, sealedWith: sealOf(secret) }
  const sealed = {
    box: sealNote(secret, { boardId, actorId }, withoutBlanks(contents)),
    changedBy: by,
  }
  const { count } =
    version === 0
      ? await rows.delegationNote.createMany({
          data: { ...place, ...sealed },
          skipDuplicates: true,
        })
      : await rows.delegationNote.updateMany({
          where: { ...place, version },
          data: { ...sealed, version: version + 1, changedAt: new Date() },
        })
  return count > 0
}
