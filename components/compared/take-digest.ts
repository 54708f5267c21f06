/** Digests the page's document a few milliseconds at a time, so that nobody's hand is held up. Used by comparison.ts. */

import type * as Y from 'yjs'
import { type RootDigests, rootDigests } from '#domain/board/digest/root-digests.ts'
import { stateDigest } from '#domain/board/digest/state-digest.ts'

export type BoardDigest = { readonly state: number; readonly roots: RootDigests }

/** Half a frame. */
const SLICE_MS = 8

/** Undefined when the document changed meanwhile, which makes what was found worthless. */
export async function takeDigest(
  doc: Y.Doc,
  isStale: () => boolean,
): Promise<BoardDigest | undefined> {
  const steps = digesting(doc)
  for (;;) {
    const until = performance.now() + SLICE_MS
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve))
    if (isStale()) return undefined
  }
}

function* digesting(doc: Y.Doc): Generator<undefined, BoardDigest, undefined> {
  return { state: yield* stateDigest(doc), roots: yield* rootDigests(doc) }
}
