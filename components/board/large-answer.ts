/**
 * What a page sends when the server asks for everything it lacks and that is more than one frame may hold: a long
 * time offline, drawing. The stock client would send it in one, and be closed for it (4413). Used by connection.ts.
 */

import * as Y from 'yjs'
import { BATCH_BYTES, inBatches, type Sized } from '../kept/in-batches.ts'

export type LargeAnswer = {
  /** Updates to be sent first, each in a frame of its own. */
  readonly parts: readonly Uint8Array[]
  /** The answer proper, sync step 2: what is left then, which is what was deleted. */
  readonly rest: Uint8Array
}

/** Undefined when one frame will do, or when `unsaved` is not all that the server lacks (it lost something). */
export function largeAnswer(
  doc: Y.Doc,
  stateVector: Uint8Array,
  unsaved: readonly Sized[],
): LargeAnswer | undefined {
  const size = unsaved.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size <= BATCH_BYTES) return undefined
  const parts = inBatches(unsaved).map(({ bytes }) => bytes)
  if (!coversAll(doc, Y.decodeStateVector(stateVector), parts)) return undefined
  return { parts, rest: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)) }
}

/** A client's changes are acknowledged in their order, so the unsaved ones have no holes: where they begin says it all. */
function coversAll(
  doc: Y.Doc,
  known: ReadonlyMap<number, number>,
  parts: readonly Uint8Array[],
): boolean {
  const begins = new Map<number, number>()
  for (const { id } of parts.flatMap((part) => Y.decodeUpdate(part).structs)) {
    begins.set(id.client, Math.min(id.clock, begins.get(id.client) ?? Number.POSITIVE_INFINITY))
  }
  const here = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...here].every(([client, end]) => {
    const theirs = known.get(client) ?? 0
    return theirs >= end || (begins.get(client) ?? Number.POSITIVE_INFINITY) <= theirs
  })
}
