/**
 * Writes down whose client ids are, those of all boards together: what comes while one statement is on its way goes with
 * the next. One statement for each id kept 500 boards' updates waiting for a quarter of a second when their 2,000 people
 * came. Told by owner-binding.ts.
 */

import type { BoardStore, ClientBinding } from '../database/board-store.ts'

type Waiting = {
  readonly binding: ClientBinding
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export class ClientBindings {
  readonly #store: BoardStore
  #waiting: Waiting[] = []
  #isWriting = false

  constructor(store: BoardStore) {
    this.#store = store
  }

  /** Resolves once it is durable, or the board is gone. @throws what the database throws at any of those it went with */
  add(binding: ClientBinding): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ binding, resolve, reject })
      if (this.#isWriting) return
      this.#isWriting = true
      // Those who announce themselves in one turn of the event loop go together.
      setImmediate(() => void this.#writeAll())
    })
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0))
    this.#isWriting = false
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    try {
      await this.#store.bind(together.map(({ binding }) => binding))
      for (const { resolve } of together) resolve()
    } catch (error) {
      for (const { reject } of together) reject(error)
    }
  }
}
