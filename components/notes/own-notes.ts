/**
 * The notes and mandate of one's delegation on this page: typed, saved by themselves a moment later, put together with
 * what others of the delegation wrote. What is not saved is never given up. Made by notes-context.tsx.
 */

import { bothTexts } from '#domain/notes/both-texts.ts'
import type { NoteContents } from '#domain/notes/delegation-note.ts'
import {
  isSameNote,
  mergeNotes,
  type NoteClash,
  type NoteField,
  readField,
  withField,
} from '#domain/notes/merge-notes.ts'
import { Listeners } from '../board/listeners.ts'
import type { Answer, callApi, Refusal } from '../http/call-api.ts'
import { SavingLoop } from '../saving/saving-loop.ts'
import { isFinal, type Saving, savingOf } from '../saving/saving-state.ts'
import type { KeptNotes } from './kept-notes.ts'
import { type NoteReader, TOLD_NOTES, type ToldNotes, WRITTEN_VERSION } from './note-answers.ts'

export type NotesState = {
  /** As one sees them, one's own words included; undefined until they are there. */
  readonly contents: NoteContents | undefined
  readonly clashes: readonly NoteClash[]
  readonly saving: Saving
  readonly refusal: Refusal | undefined
  /** Who wrote what is on the server. */
  readonly changedBy: ToldNotes['changedBy']
  readonly readers: readonly NoteReader[]
  readonly unreadable: ToldNotes['unreadable']
}

/** Whose words a clash is settled with. */
export type Settlement = 'mine' | 'theirs' | 'both'

export type NotesParts = {
  readonly path: string
  readonly kept: KeptNotes
  readonly call: typeof callApi
  readonly onReaders?: (readers: readonly NoteReader[]) => void
}

/** After the last key. */
const PAUSE_MS = 800

type Base = { readonly contents: NoteContents; readonly version: number }

const NOTHING: NotesState = {
  ...{ contents: undefined, clashes: [], saving: 'saved', refusal: undefined },
  ...{ changedBy: null, readers: [], unreadable: [] },
}

export class OwnNotes {
  readonly #parts: NotesParts
  readonly #listeners = new Listeners<[]>()
  #state = NOTHING
  /** What the server had when we heard of it last. */
  #base: Base | undefined
  /** Sent, and no answer came: it may have been written all the same. */
  #unheard: NoteContents | undefined
  readonly #loop = new SavingLoop({
    fetch: () => this.#fetch(),
    save: () => this.#save(),
    maySave: () => this.isUnsaved && this.#state.clashes.length === 0,
  })

  constructor(parts: NotesParts) {
    this.#parts = parts
    void this.#loop.go()
  }

  readonly current = (): NotesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Whether words of this person's are only here. */
  get isUnsaved(): boolean {
    const { contents, clashes } = this.#state
    if (!contents || !this.#base) return false
    return clashes.length > 0 || !isSameNote(contents, this.#base.contents)
  }

  /** Somebody may have written, or the line is back: looks what there is, then saves what is not saved. */
  readonly ask = (): void => this.#loop.ask()

  write(field: NoteField, words: string): void {
    const { contents } = this.#state
    if (!contents) return
    this.#change({ contents: withField(contents, field, words) })
    this.#loop.saveIn(PAUSE_MS)
  }

  /** Does not wait for the pause: the page may be going. */
  saveNow(): void {
    this.#loop.saveNow()
  }

  settle(field: NoteField, by: Settlement): void {
    const { contents, clashes } = this.#state
    const clash = clashes.find((each) => each.field === field)
    if (!contents || !clash) return
    const mine = readField(contents, field)
    const words = { mine, theirs: clash.theirs, both: together(clash, mine) }[by]
    const left = clashes.filter((each) => each !== clash)
    this.#change({ contents: withField(contents, field, words), clashes: left })
    this.saveNow()
  }

  /** The seat is gone, and with it what was kept in the tab. */
  forget(): void {
    this.#parts.kept.write(undefined)
    this.close()
  }

  close(): void {
    this.#loop.close()
    this.#listeners.clear()
  }

  async #fetch(): Promise<void> {
    const answer = await this.#parts.call({ path: this.#parts.path, schema: TOLD_NOTES })
    if (this.#loop.isClosed) return
    if (!answer.ok) return this.#failed(answer.refusal)
    this.#take(answer.value)
    this.#parts.onReaders?.(answer.value.readers)
    this.#loop.saveNext()
  }

  async #save(): Promise<void> {
    const { contents } = this.#state
    const base = this.#base
    if (!contents || !base) return
    const answer: Answer<{ version: number }> = await this.#parts.call({
      ...{ path: this.#parts.path, method: 'PUT', schema: WRITTEN_VERSION },
      body: { contents, version: base.version },
    })
    if (answer.ok) {
      this.#unheard = undefined
      this.#base = { contents, version: answer.value.version }
      return this.#change({ refusal: undefined })
    }
    if (answer.refusal.code === 'out_of_date') this.#loop.askNext()
    else {
      this.#unheard = contents
      this.#failed(answer.refusal)
    }
  }

  /** What the server has, with what was typed here. */
  #take({ contents: theirs, version, changedBy, readers, unreadable }: ToldNotes): void {
    const kept = this.#state.contents ? this.#state : this.#parts.kept.read()
    const known = this.#base ?? this.#parts.kept.read()?.base
    // Begun anew under another secret of the server: nobody took away what this page still has.
    const base = known && version < known.version && unreadable.length > 0 ? undefined : known
    const isOurs = this.#unheard !== undefined && isSameNote(this.#unheard, theirs)
    const from = isOurs ? theirs : (base?.contents ?? theirs)
    const merged = mergeNotes({ base: from, mine: kept?.contents ?? theirs, theirs })
    const isOpen = ({ field, theirs: words }: NoteClash) =>
      readField(theirs, field) === words && readField(merged.contents, field) !== words
    const clashes = new Map(
      [...(kept?.clashes ?? []).filter(isOpen), ...merged.clashes].map((clash) => [
        clash.field,
        clash,
      ]),
    )
    this.#unheard = undefined
    this.#base = { contents: theirs, version }
    this.#change({
      ...{ contents: merged.contents, clashes: [...clashes.values()] },
      ...{ refusal: undefined, changedBy, readers, unreadable },
    })
  }

  #failed(refusal: Refusal): void {
    this.#change({ refusal })
    if (!isFinal(refusal)) this.#loop.tryAgain(this.#base === undefined)
  }

  #change(to: Partial<NotesState>): void {
    const state = { ...this.#state, ...to }
    this.#state = state
    const { contents, clashes } = state
    const base = this.#base
    const isUnsaved = this.isUnsaved
    if (base && contents) {
      this.#parts.kept.write(isUnsaved ? { base, contents, clashes: [...clashes] } : undefined)
    }
    const { refusal } = state
    const hasClash = clashes.length > 0
    this.#state = { ...state, saving: savingOf({ refusal, isUnsaved, hasClash }) }
    this.#listeners.tell()
  }
}

/** What somebody else wrote first, one's own words under it. */
function together({ field, theirs }: NoteClash, mine: string): string {
  return field === 'text' ? bothTexts(theirs, mine) : `${theirs} / ${mine}`
}
