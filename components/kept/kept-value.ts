/** What was written here and is not saved yet, kept in this tab: over a reload, not beyond. */

import type { z } from 'zod'
import type { StoragePart } from './browser-storage.ts'

export class KeptValue<Value> {
  readonly #storage: StoragePart | undefined
  readonly #key: string
  readonly #schema: z.ZodType<Value>

  /** Without a storage nothing is kept. */
  constructor(storage: StoragePart | undefined, key: string, schema: z.ZodType<Value>) {
    this.#storage = storage
    this.#key = key
    this.#schema = schema
  }

  read(): Value | undefined {
    try {
      return this.#schema.safeParse(JSON.parse(this.#storage?.getItem(this.#key) ?? 'null')).data
    } catch {
      // Storage is forbidden, or holds what we never wrote: as if there were nothing.
      return undefined
    }
  }

  /** Undefined: all is saved, and nothing stays. */
  write(value: Value | undefined): void {
    try {
      if (value) this.#storage?.setItem(this.#key, JSON.stringify(value))
      else this.#storage?.removeItem(this.#key)
    } catch {
      // Storage is full or forbidden: the words are still in the page, and leaving it warns.
    }
  }
}
