/** What was typed into a delegation's notes and is not saved yet, kept in this tab: over a reload, not beyond. */

import { z } from 'zod'
import { noteContents } from '#domain/notes/delegation-note.ts'
import type { NoteField } from '#domain/notes/merge-notes.ts'
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

/** As much of a browser's storage as this needs. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export class KeptNotes {
  readonly #storage: TabStorage | undefined
  readonly #key: string

  /** Without a storage nothing is kept. */
  constructor(storage: TabStorage | undefined, { boardId, actorId, personId }: NoteSeat) {
    this.#storage = storage
    this.#key = `parley-notes:${boardId}:${actorId}:${personId}`
  }

  read(): Kept | undefined {
    try {
      return KEPT.safeParse(JSON.parse(this.#storage?.getItem(this.#key) ?? 'null')).data
    } catch {
      // Storage is forbidden, or holds what we never wrote: as if there were nothing.
      return undefined
    }
  }

  /** Undefined: all is saved, and nothing stays. */
  write(kept: Kept | undefined): void {
    try {
      if (kept) this.#storage?.setItem(this.#key, JSON.stringify(kept))
      else this.#storage?.removeItem(this.#key)
    } catch {
      // Storage is full or forbidden: the words are still in the page, and leaving it warns.
    }
  }
}
