/**
 * The minutes of a board on this page: the sections as the board has them now, and what one chose and wrote, saved by
 * itself a moment later and put together with what other facilitators did. What is not saved is never given up. Made by
 * use-minutes.ts.
 */

import { isSameDraft, mergeDrafts } from '#domain/minutes/merge-drafts.ts'
import type { MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import { Listeners } from '../board/listeners.ts'
import type { Answer, callApi, Refusal } from '../http/call-api.ts'
import { SavingLoop } from '../saving/saving-loop.ts'
import { isFinal, type Saving, savingOf } from '../saving/saving-state.ts'
import type { KeptMinutes } from './kept-minutes.ts'
import { TOLD_MINUTES, type ToldMinutes, WRITTEN_VERSION } from './minutes-answers.ts'

export type MinutesNow = Pick<ToldMinutes, 'madeAt' | 'revision' | 'head' | 'sections'>

export type MinutesState = {
  /** As one sees it, one's own changes included; undefined until it is there. */
  readonly draft: MinutesDraft | undefined
  readonly now: MinutesNow | undefined
  readonly saving: Saving
  readonly refusal: Refusal | undefined
}

export type MinutesParts = {
  readonly path: string
  /** Of the reader's clock, for whoever has chosen none. */
  readonly zone: string
  readonly kept: Pick<KeptMinutes, 'read' | 'write'>
  readonly call: typeof callApi
}

/** After the last key. */
const PAUSE_MS = 700

type Base = { readonly draft: MinutesDraft; readonly version: number }

const NOTHING: MinutesState = {
  ...{ draft: undefined, now: undefined, saving: 'saved', refusal: undefined },
}

export class OwnMinutes {
  readonly #parts: MinutesParts
  readonly #listeners = new Listeners<[]>()
  #state = NOTHING
  /** What the server had when we heard of it last. */
  #base: Base | undefined
  /** Sent, and no answer came: it may have been written all the same. */
  #unheard: MinutesDraft | undefined
  readonly #loop = new SavingLoop({
    fetch: () => this.#fetch(),
    save: () => this.#save(),
    maySave: () => this.isUnsaved,
  })

  constructor(parts: MinutesParts) {
    this.#parts = parts
    void this.#loop.go()
  }

  readonly current = (): MinutesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Whether something of this person's is only here. */
  get isUnsaved(): boolean {
    const { draft } = this.#state
    return draft !== undefined && this.#base !== undefined && !isSameDraft(draft, this.#base.draft)
  }

  /** The board has moved on, or somebody else has written: looks what there is, then saves what is not saved. */
  readonly ask = (): void => this.#loop.ask()

  change(to: (draft: MinutesDraft) => MinutesDraft): void {
    const { draft } = this.#state
    if (!draft) return
    this.#change({ draft: to(draft) })
    this.#loop.saveIn(PAUSE_MS)
  }

  /** Does not wait for the pause: the page may be going. */
  saveNow(): void {
    this.#loop.saveNow()
  }

  /** Resolves when all is saved, or it is clear that it cannot be now; says which. */
  async saved(): Promise<boolean> {
    this.saveNow()
    while (this.#state.saving === 'saving' && !this.#loop.isClosed) await this.#told()
    return this.#state.saving === 'saved'
  }

  close(): void {
    this.#loop.close()
    this.#listeners.tell()
    this.#listeners.clear()
  }

  #told(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#listeners.add(() => {
        stop()
        resolve()
      })
    })
  }

  async #fetch(): Promise<void> {
    const { path, zone, call } = this.#parts
    const query = `?zone=${encodeURIComponent(zone)}`
    const answer = await call({ path: `${path}${query}`, schema: TOLD_MINUTES })
    if (this.#loop.isClosed) return
    if (!answer.ok) return this.#failed(answer.refusal)
    this.#take(answer.value)
    this.#loop.saveNext()
  }

  async #save(): Promise<void> {
    const { draft } = this.#state
    const base = this.#base
    if (!draft || !base) return
    const answer: Answer<{ version: number }> = await this.#parts.call({
      ...{ path: this.#parts.path, method: 'PUT', schema: WRITTEN_VERSION },
      body: { draft, version: base.version },
    })
    if (answer.ok) {
      this.#unheard = undefined
      this.#base = { draft, version: answer.value.version }
      // Its times are written anew, or it is compared with something else.
      if (draft.zone !== base.draft.zone || draft.since !== base.draft.since) this.#loop.askNext()
      return this.#change({ refusal: undefined })
    }
    if (answer.refusal.code === 'out_of_date') this.#loop.askNext()
    else {
      this.#unheard = draft
      this.#failed(answer.refusal)
    }
  }

  /** What the server has, with what was done here. */
  #take({ draft: theirs, version, madeAt, revision, head, sections }: ToldMinutes): void {
    const kept = this.#parts.kept.read()
    const mine = this.#state.draft ?? kept?.draft ?? theirs
    const isOurs = this.#unheard !== undefined && isSameDraft(this.#unheard, theirs)
    const base = isOurs ? theirs : (this.#base ?? kept?.base)?.draft
    this.#unheard = undefined
    this.#base = { draft: theirs, version }
    this.#change({
      draft: mergeDrafts({ base: base ?? theirs, mine, theirs }),
      now: { madeAt, revision, head, sections },
      refusal: undefined,
    })
  }

  #failed(refusal: Refusal): void {
    this.#change({ refusal })
    if (!isFinal(refusal)) this.#loop.tryAgain(this.#base === undefined)
  }

  #change(to: Partial<MinutesState>): void {
    const state = { ...this.#state, ...to }
    this.#state = state
    const { draft } = state
    const base = this.#base
    const isUnsaved = this.isUnsaved
    if (base && draft) this.#parts.kept.write(isUnsaved ? { base, draft } : undefined)
    this.#state = { ...state, saving: savingOf({ refusal: state.refusal, isUnsaved }) }
    this.#listeners.tell()
  }
}
