/**
 * How large a board's document is, without measuring it at every change [S5]: every update that went in counts in full,
 * and only when that sum passes the limit is the document itself measured, for most of its history may be gone from it.
 */

import type * as Y from 'yjs'

/** What each of Yjs's structs counts at least: it takes 200 bytes of memory, also those that are six on the wire. */
const STRUCT_BYTES = 32

/** What an update of so many structs counts. */
export function weightOf(update: Uint8Array, structs: number): number {
  return Math.max(update.length, structs * STRUCT_BYTES)
}

/** What a document's structs count, collected ones included. */
export function weightOfStructs({ store }: Y.Doc): number {
  let count = 0
  for (const structs of store.clients.values()) count += structs.length
  return count * STRUCT_BYTES
}

/** What share of the limit must have come since the document was measured to measure again: 64 MiB take half a second. */
const REMEASURE_SHARE = 1 / 16

export class DocumentSize {
  #bytes = 0
  #sinceMeasured = 0

  /** An update went in. */
  count(bytes: number): void {
    this.#bytes += bytes
    this.#sinceMeasured += bytes
  }

  /** The server changed the document, which may have made it smaller (a restored snapshot): measure when in doubt. */
  doubt(): void {
    this.#sinceMeasured = Number.POSITIVE_INFINITY
  }

  /** Whether so many bytes more would be too many. */
  hasRoom(bytes: number, limit: number, measure: () => number): boolean {
    if (this.#bytes + bytes <= limit) return true
    if (this.#sinceMeasured <= limit * REMEASURE_SHARE) return false
    return this.measured(measure) + bytes <= limit
  }

  /** What it is at this moment. */
  measured(measure: () => number): number {
    this.#bytes = measure()
    this.#sinceMeasured = 0
    return this.#bytes
  }
}
