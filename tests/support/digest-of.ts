/** What a document was told and what it says, as a page sends it, all at once. */

import type * as Y from 'yjs'
import { rootDigests } from '#domain/board/digest/root-digests.ts'
import { stateDigest } from '#domain/board/digest/state-digest.ts'

export type Digests = {
  readonly state: number
  readonly roots: ReadonlyMap<string, number>
}

export function digestOf(doc: Y.Doc): Digests {
  return { state: toEnd(stateDigest(doc)), roots: toEnd(rootDigests(doc)) }
}

function toEnd<Result>(steps: Generator<undefined, Result, undefined>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
