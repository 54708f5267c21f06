/** The list of a board's sources, asked for once somebody looks at it; one for all who show a part of it. */

import { Listeners } from '../board/listeners.ts'
import { callApi, type Refusal } from '../http/call-api.ts'
import { SOURCES, type Source, sourcesPath } from './source.ts'

export type Shelf = {
  readonly sources: readonly Source[] | undefined
  readonly refusal: Refusal | undefined
}

export class SourceShelf {
  readonly #path: string
  readonly #listeners = new Listeners<[]>()
  #shelf: Shelf = { sources: undefined, refusal: undefined }
  #isAsked = false

  constructor(boardId: string) {
    this.#path = sourcesPath(boardId)
  }

  readonly current = (): Shelf => this.#shelf

  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.#isAsked) void this.ask()
    return this.#listeners.add(listener)
  }

  /** Asks again; what is known stays until there is an answer, and after a refusal. */
  async ask(): Promise<void> {
    this.#isAsked = true
    const answer = await callApi({ path: this.#path, schema: SOURCES })
    this.#shelf = answer.ok
      ? { sources: answer.value.sources, refusal: undefined }
      : { sources: this.#shelf.sources, refusal: answer.refusal }
    this.#listeners.tell()
  }
}
