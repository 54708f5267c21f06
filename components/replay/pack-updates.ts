/** Many updates as one piece of memory, which crosses from the worker to the page without being copied again. */

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export function packUpdates(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, updates.length)
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

export function unpackUpdates(packed: Uint8Array): readonly Uint8Array[] {
  const decoder = decoding.createDecoder(packed)
  const count = decoding.readVarUint(decoder)
  const updates: Uint8Array[] = []
  for (let i = 0; i < count; i++) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}
