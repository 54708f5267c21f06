/** The state vector of what a room has sent on: the document's, less what is still on its way to the database. */

import * as Y from 'yjs'
import type { LogRow } from '../database/board-store.ts'

/** Never too high: somebody who has at least this lacks nothing that a step 2 built on it leaves out. */
export function sentVector(stateVector: Uint8Array, flying: readonly LogRow[]): Uint8Array {
  const clocks = Y.decodeStateVector(stateVector)
  for (const { bytes } of flying) {
    for (const [client, from] of Y.parseUpdateMeta(bytes).from) {
      clocks.set(client, Math.min(clocks.get(client) ?? 0, from))
    }
  }
  return Y.encodeStateVector(clocks)
}
