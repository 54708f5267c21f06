/** Tells a delegate that somebody took a seat beside them since they last looked, and so could read their notes. */

import type { NoticeDraft } from '../board/notices.ts'
import type { StoragePart } from '../kept/browser-storage.ts'
import type { NoteReader, NoteSeat } from './note-answers.ts'

export type Telling = {
  readonly seat: NoteSeat
  readonly actorName: string
  /** Where this browser keeps whom it knows of; without it, only who comes while one looks is told. */
  readonly storage: StoragePart | undefined
  readonly notify: (notice: NoticeDraft) => void
}

/** On the first visit there is nobody to be new: the list in the panel says who was there before. */
export function tellOfReaders(readers: readonly NoteReader[], telling: Telling): void {
  const { seat, storage, notify, actorName } = telling
  const newest = readers[0]?.since ?? ''
  const known = readKnown(storage, seat)
  writeKnown(storage, seat, newest)
  if (known === undefined) return
  for (const reader of readers) {
    if (reader.since <= known || reader.personId === seat.personId) continue
    notify({
      text: readerWords(reader, actorName),
      tone: 'lost',
      about: `note-reader:${reader.personId}`,
    })
  }
}

function readerWords({ name, isReading }: NoteReader, actorName: string): string {
  const who = name ?? 'Somebody who is no longer here'
  return isReading
    ? `${who} is a delegate of ${actorName} now and can read Our notes.`
    : `${who} was a delegate of ${actorName} for a time and could read Our notes.`
}

function keyOf({ boardId, actorId, personId }: NoteSeat): string {
  return `parley-note-readers:${boardId}:${actorId}:${personId}`
}

function readKnown(storage: StoragePart | undefined, seat: NoteSeat): string | undefined {
  try {
    return storage?.getItem(keyOf(seat)) ?? undefined
  } catch {
    // Forbidden here: as on a first visit.
    return undefined
  }
}

function writeKnown(storage: StoragePart | undefined, seat: NoteSeat, newest: string): void {
  try {
    storage?.setItem(keyOf(seat), newest)
  } catch {
    // Forbidden or full: then the list in the panel has to do.
  }
}
