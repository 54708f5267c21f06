/**
 * What this page tells the others about moving together, and whom it follows: all in awareness, nothing in the board.
 * Part of board-session.ts. Cameras are moved by canvas/follow-view.ts, and only for who asked for it here.
 */

import type { Awareness } from 'y-protocols/awareness'
import { Listeners } from '../board/listeners.ts'

/** Longer words belong in a comment. */
export const MAX_CHAT = 120
/** How long what was said stays beside the pointer. */
const CHAT_MS = 8_000
const HIDE_KEY = 'parley.pointers-hidden'

export type TogetherState = {
  /** The person whose view this page follows. */
  readonly following: string | undefined
  /** Asks everybody to come to where this page looks. Counts for facilitators only. */
  readonly leads: boolean
  readonly spotlit: boolean
  /** The words are being written beside the pointer. */
  readonly isWriting: boolean
  /** This page shows nobody's pointer. */
  readonly pointersHidden: boolean
}

export class Together {
  readonly #awareness: Awareness
  readonly #listeners = new Listeners<[]>()
  #state: TogetherState
  #chatEnd: ReturnType<typeof setTimeout> | undefined

  constructor(awareness: Awareness) {
    this.#awareness = awareness
    this.#state = {
      following: undefined,
      leads: false,
      spotlit: false,
      isWriting: false,
      pointersHidden: readHidden(),
    }
  }

  readonly current = (): TogetherState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Whoever follows leads nobody: two who follow each other would chase each other. */
  follow(personId: string): void {
    this.#say({ following: personId, lead: undefined })
    this.#set({ following: personId, leads: false })
  }

  leave(): void {
    if (this.#state.following === undefined) return
    this.#say({ following: undefined })
    this.#set({ following: undefined })
  }

  lead(leads: boolean): void {
    if (leads) this.leave()
    this.#say({ lead: leads || undefined })
    this.#set({ leads })
  }

  spotlight(spotlit: boolean): void {
    this.#say({ spotlit: spotlit || undefined })
    this.#set({ spotlit })
  }

  hidePointers(pointersHidden: boolean): void {
    writeHidden(pointersHidden)
    this.#set({ pointersHidden })
  }

  beginChat(): void {
    clearTimeout(this.#chatEnd)
    this.#set({ isWriting: true })
  }

  /** Letter by letter, as one speaks. */
  chat(text: string): void {
    clearTimeout(this.#chatEnd)
    this.#say({ chat: text.slice(0, MAX_CHAT) || undefined })
  }

  /** Done with writing: the words stay a while, or go at once. */
  endChat(stays: boolean): void {
    clearTimeout(this.#chatEnd)
    // Said first: taking the field away tells it that it was left.
    if (!stays) this.#say({ chat: undefined })
    this.#set({ isWriting: false })
    if (stays) this.#chatEnd = setTimeout(() => this.#say({ chat: undefined }), CHAT_MS)
  }

  /** Where this page looks; said only while somebody wants to know. */
  showView(at: readonly [x: number, y: number, w: number, h: number] | undefined): void {
    this.#say({ view: at })
  }

  showPlace(place: string): void {
    this.#say({ place })
  }

  close(): void {
    clearTimeout(this.#chatEnd)
    this.#listeners.clear()
  }

  #say(fields: { readonly [name: string]: unknown }): void {
    const said = this.#awareness.getLocalState()
    // Gone with the page (pagehide): nothing is said any more.
    if (!said) return
    const isNews = Object.entries(fields).some(([name, value]) => said[name] !== value)
    if (isNews) this.#awareness.setLocalState({ ...said, ...fields })
  }

  #set(changes: Partial<TogetherState>): void {
    this.#state = { ...this.#state, ...changes }
    this.#listeners.tell()
  }
}

function readHidden(): boolean {
  try {
    return globalThis.localStorage?.getItem(HIDE_KEY) === 'yes'
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
    return false
  }
}

function writeHidden(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(HIDE_KEY, 'yes')
    else localStorage.removeItem(HIDE_KEY)
  } catch {
    // As above.
  }
}
