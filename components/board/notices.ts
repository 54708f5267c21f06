/** Short words at the bottom of the board: what was refused, what was lost. Rendered by notice-list.tsx. */

import { Listeners } from './listeners.ts'

export type NoticeDraft = {
  readonly text: string
  /** `info` and `refused` go by themselves after 6 s; `lost` and `news` stay until closed. */
  readonly tone: 'info' | 'refused' | 'lost' | 'news'
  /** What it is about, where a newer notice about the same makes it untrue. */
  readonly about?: string
  readonly action?: { readonly label: string; readonly run: () => void }
}
export type Notice = NoticeDraft & { readonly id: number }

/** How many are shown at once; the oldest that may go goes first. */
const MOST_SHOWN = 3

export class Notices {
  readonly #listeners = new Listeners<[]>()
  #shown: readonly Notice[] = []
  #next = 1

  readonly current = (): readonly Notice[] => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Shows a notice; the same words again, or newer ones about the same, replace those already there. */
  show(draft: NoticeDraft): void {
    const others = this.#shown.filter((notice) => !isReplacedBy(notice, draft))
    const kept = others.length < MOST_SHOWN ? others : withoutOldest(others)
    this.#set([...kept, { ...draft, id: this.#next }])
    this.#next += 1
  }

  dismiss(id: number): void {
    this.#set(this.#shown.filter((notice) => notice.id !== id))
  }

  #set(shown: readonly Notice[]): void {
    this.#shown = shown
    this.#listeners.tell()
  }
}

function isReplacedBy({ text, about }: Notice, draft: NoticeDraft): boolean {
  return text === draft.text || (about !== undefined && about === draft.about)
}

function withoutOldest(notices: readonly Notice[]): readonly Notice[] {
  const oldest = notices.find((notice) => notice.tone !== 'lost') ?? notices[0]
  return notices.filter((notice) => notice !== oldest)
}
