/**
 * What a document has been told, as one number: up to which clock of each client, and what was deleted. Two replicas
 * with the same number hold the same structs, and must say the same (root-digests.ts).
 */

import * as Y from 'yjs'
import { Hash } from './hash.ts'

/** Structs between two breaths. */
const STEP = 4096

/** Yields now and then; worth nothing when the document has changed in between. */
export function* stateDigest({ store }: Y.Doc): Generator<undefined, number, undefined> {
  const all = new Hash()
  let work = 0
  for (const [client, structs] of [...store.clients]) {
    const one = new Hash()
    one.add(client)
    for (let from = 0; from < structs.length; from += STEP) {
      work += addStructs(one, structs, from)
      if (work < STEP) continue
      work = 0
      yield
    }
    one.add(Y.getState(store, client))
    all.mix(one)
  }
  return all.digest()
}

/**
 * The clocks at which deleted follows undeleted, and the other way round. How Yjs cut its structs does not count, nor
 * which of the deleted it has thrown away. Returns how many structs it has looked at.
 */
function addStructs(hash: Hash, structs: readonly (Y.Item | Y.GC)[], from: number): number {
  const to = Math.min(structs.length, from + STEP)
  for (let i = from; i < to; i += 1) {
    const struct = structs[i]
    const wasDeleted = structs[i - 1]?.deleted ?? false
    if (struct !== undefined && struct.deleted !== wasDeleted) hash.add(struct.id.clock)
  }
  return to - from
}
