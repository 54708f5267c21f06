/** What was chosen and written for the minutes and is not saved yet, kept in this tab: over a reload, not beyond. */

import { KEPT, type Kept } from './minutes-answers.ts'

/** As much of a browser's storage as this needs. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export class KeptMinutes {
  readonly #storage: TabStorage | undefined
  readonly #key: string

  /** Without a storage nothing is kept. */
  constructor(
    storage: TabStorage | undefined,
    { boardId, personId }: { readonly boardId: string; readonly personId: string },
  ) {
    this.#storage = storage
    this.#key = `parley-minutes:${boardId}:${personId}`
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
