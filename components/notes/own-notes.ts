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
import type { KeptNotes } from './kept-notes.ts'
import { type NoteReader, TOLD_NOTES, type ToldNotes, WRITTEN_VERSION } from './note-answers.ts'

export type NotesState = {
  /** As one sees them, one's own words included; undefined until they are there. */
  readonly contents: NoteContents | undefined
  readonly clashes: readonly NoteClash[]
  /** `waiting`: it did not work and is tried again. `stopped`: it was refused, and will be. */
  readonly saving: 'saved' | 'saving' | 'waiting' | 'clash' | 'stopped'
  readonly refusal: Refusal | undefined
  /** Who wrote what is on the server. */
  readonly changedBy: ToldNotes['changedBy']
  readonly readers: readonly NoteReader[]
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
/** Until what did not work is tried again. */
const AGAIN_MS = 3_000
/** These come out the same when they are tried again. */
const FINAL: ReadonlySet<string> = new Set([
  'not_allowed',
  'not_now',
  'not_found',
  'not_signed_in',
  'bad_request',
  'too_large',
])

type Base = { readonly contents: NoteContents; readonly version: number }

const NOTHING: NotesState = {
  ...{ contents: undefined, clashes: [], saving: 'saved', refusal: undefined },
  ...{ changedBy: null, readers: [] },
}

export class OwnNotes {
  readonly #parts: NotesParts
  readonly #listeners = new Listeners<[]>()
  #state = NOTHING
  /** What the server had when we heard of it last. */
  #base: Base | undefined
  /** Sent, and no answer came: it may have been written all the same. */
  #unheard: NoteContents | undefined
  #isWorking = false
  #shouldAsk = true
  #isDue = false
  #isClosed = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: NotesParts) {
    this.#parts = parts
    void this.#work()
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
  readonly ask = (): void => {
    this.#shouldAsk = true
    void this.#work()
  }

  write(field: NoteField, words: string): void {
    const { contents } = this.#state
    if (!contents) return
    this.#change({ contents: withField(contents, field, words) })
    this.#later(PAUSE_MS)
  }

  /** Does not wait for the pause: the page may be going. */
  saveNow(): void {
    this.#isDue = true
    void this.#work()
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
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  /** One thing at a time: an answer that overtook another would look like somebody else's words. */
  async #work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    while (!this.#isClosed && (this.#shouldAsk || this.#maySave())) {
      if (this.#shouldAsk) await this.#fetch()
      else await this.#save()
    }
    this.#isWorking = false
  }

  #maySave(): boolean {
    return this.#isDue && this.isUnsaved && this.#state.clashes.length === 0
  }

  async #fetch(): Promise<void> {
    this.#shouldAsk = false
    const answer = await this.#parts.call({ path: this.#parts.path, schema: TOLD_NOTES })
    if (this.#isClosed) return
    if (!answer.ok) return this.#failed(answer.refusal)
    this.#take(answer.value)
    this.#parts.onReaders?.(answer.value.readers)
    this.#isDue = true
  }

  async #save(): Promise<void> {
    const { contents } = this.#state
    const base = this.#base
    if (!contents || !base) return
    this.#isDue = false
    const answer: Answer<{ version: number }> = await this.#parts.call({
      ...{ path: this.#parts.path, method: 'PUT', schema: WRITTEN_VERSION },
      body: { contents, version: base.version },
    })
    if (answer.ok) {
      this.#unheard = undefined
      this.#base = { contents, version: answer.value.version }
      return this.#change({ refusal: undefined })
    }
    if (answer.refusal.code === 'out_of_date') this.#shouldAsk = true
    else {
      this.#unheard = contents
      this.#failed(answer.refusal)
    }
  }

  /** What the server has, with what was typed here. */
  #take({ contents: theirs, version, changedBy, readers }: ToldNotes): void {
    const kept = this.#state.contents ? this.#state : this.#parts.kept.read()
    const base = this.#base ?? this.#parts.kept.read()?.base
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
      ...{ refusal: undefined, changedBy, readers },
    })
  }

  #failed(refusal: Refusal): void {
    this.#change({ refusal })
    if (!FINAL.has(refusal.code)) this.#later(AGAIN_MS, this.#base === undefined)
  }

  #later(ms: number, shouldAsk = false): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#shouldAsk ||= shouldAsk
      this.saveNow()
    }, ms)
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
    this.#state = { ...state, saving: savingOf(state, isUnsaved) }
    this.#listeners.tell()
  }
}

function savingOf({ clashes, refusal }: NotesState, isUnsaved: boolean): NotesState['saving'] {
  if (refusal && FINAL.has(refusal.code)) return 'stopped'
  if (clashes.length > 0) return 'clash'
  if (!isUnsaved) return 'saved'
  return refusal ? 'waiting' : 'saving'
}

/** What somebody else wrote first, one's own words under it. */
function together({ field, theirs }: NoteClash, mine: string): string {
  return field === 'text' ? bothTexts(theirs, mine) : `${theirs} / ${mine}`
}
