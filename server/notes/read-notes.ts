/** The notes and mandate of a delegation, for its delegates. Written by write-notes.ts. */

import { BLANK_NOTE, type NoteContents } from '#domain/notes/delegation-note.ts'
import { PERSON_COLUMNS } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { sealOf } from '../sealing/sealed-box.ts'
import { listReaders, type NoteReader } from './list-readers.ts'
import { type NotePlace, openNote } from './seal-note.ts'

export type WrittenNotes = {
  readonly actorId: string
  readonly contents: NoteContents
  /** 0: nobody has written any yet. */
  readonly version: number
  /** ISO 8601. */
  readonly changedAt: string | null
  /** Null also for who is in the board no more. */
  readonly changedBy: { readonly id: string; readonly name: string } | null
}

/** Notes that are kept and cannot be read: they were sealed with another secret than this server has. */
export type UnreadableNotes = Pick<WrittenNotes, 'changedAt' | 'changedBy'>

export type Notes = WrittenNotes & {
  readonly readers: readonly NoteReader[]
  /** What was changed last first. */
  readonly unreadable: readonly UnreadableNotes[]
}

type Parts = Pick<Runtime, 'db' | 'secret'>

export async function readNotes({ db, secret }: Parts, place: NotePlace): Promise<Notes> {
  const [notes, readers, unreadable] = await Promise.all([
    writtenNotes(db, secret, place),
    listReaders(db, place),
    unreadableNotes(db, secret, place),
  ])
  return { ...notes, readers, unreadable }
}

/** Those sealed with this server's secret. */

export async function writtenNotes(
  rows: Pick<PrismaClient, 'delegationNote' | 'membership'>,
  secret: Uint8Array,
  place: NotePlace,
): Promise<WrittenNotes> {
  const { actorId } = place
  const sealed = { ...place, sealedWith: sealOf(secret) }
  const row = await rows.delegationNote.findUnique({
    where: { boardId_actorId_sealedWith: sealed },
  })
  if (!row) return { actorId, contents: BLANK_NOTE, version: 0, changedAt: null, changedBy: null }
  const changedBy = await memberNamed(rows, place.boardId, row.changedBy)
  const changedAt = row.changedAt.toISOString()
  const contents = openNote(secret, place, row.box)
  return { actorId, contents, version: row.version, changedAt, changedBy }
}

async function unreadableNotes(
  rows: Pick<PrismaClient, 'delegationNote' | 'membership'>,
  secret: Uint8Array,
  place: NotePlace,
): Promise<readonly UnreadableNotes[]> {
  const found = await rows.delegationNote.findMany({
    where: { ...place, sealedWith: { not: sealOf(secret) } },
    orderBy: { changedAt: 'desc' },
    select: { changedAt: true, changedBy: true },
  })
  return Promise.all(
    found.map(async ({ changedAt, changedBy }) => ({
      changedAt: changedAt.toISOString(),
      changedBy: await memberNamed(rows, place.boardId, changedBy),
    })),
  )
}

async function memberNamed(
  rows: Pick<PrismaClient, 'membership'>,
  boardId: string,
  personId: string,
): Promise<WrittenNotes['changedBy']> {
  const member = await rows.membership.findUnique({
    where: { boardId_personId: { boardId, personId } },
    select: { pseudonym: true, person: { select: PERSON_COLUMNS } },
  })
  return member && { id: personId, name: nameOn(member.pseudonym, member.person) }
}
