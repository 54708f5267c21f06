/** Joins small changes into few updates, none so large that the server would refuse it. Used by connection.ts. */

import * as Y from 'yjs'

/** A quarter of the largest message the server takes (server/sync/sync-limits.ts). */
export const BATCH_BYTES = 256 * 1024

export type Sized = { readonly bytes: Uint8Array }
export type Batch<Change> = { readonly bytes: Uint8Array; readonly changes: readonly Change[] }

/** In order; a single change above the limit is a batch of its own. */
export function inBatches<Change extends Sized>(
  changes: readonly Change[],
  maxBytes = BATCH_BYTES,
): readonly Batch<Change>[] {
  const groups: Change[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const change of changes) {
    size += change.bytes.length
    if (size > maxBytes) {
      groups.push([])
      size = change.bytes.length
    }
    groups.at(-1)?.push(change)
  }
  return groups.map((group) => ({
    bytes: Y.mergeUpdates(group.map(({ bytes }) => bytes)),
    changes: group,
  }))
}
