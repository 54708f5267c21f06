/** What changed since this person was last here, until they have had enough of it. Filled by follow-visit.ts. */

import type { Changes } from '#domain/board/changes-since.ts'
import { Listeners } from '../board/listeners.ts'

export type News = {
  /** When the board was last in their sight, ISO 8601. */
  readonly since: string
  readonly changes: Changes
}

export class NewsOfBoard {
  readonly #listeners = new Listeners<[]>()
  #news: News | undefined
  #lastHere: string | undefined

  readonly current = (): News | undefined => this.#news

  /** When the board was last in this person's sight before this visit, ISO 8601; undefined on a first visit. */
  readonly lastHere = (): string | undefined => this.#lastHere

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  show(news: News): void {
    this.#news = news
    this.#listeners.tell()
  }

  /** Whether or not anything is new since. */
  cameBack(lastHere: string): void {
    this.#lastHere = lastHere
    this.#listeners.tell()
  }

  dismiss(): void {
    this.#news = undefined
    this.#listeners.tell()
  }
}
