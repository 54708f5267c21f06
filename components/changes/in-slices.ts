/** Runs work that takes breaths in slices, between which the page answers hands and keys. */

import type { Steps } from '#domain/changes/steps.ts'

/** A slice, well under a frame. */
const SLICE_MS = 6

/** Tells what came out, unless it was given up with what it returns. */
export function inSlices<Value>(work: Steps<Value>, onDone: (value: Value) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = (): void => {
    const end = performance.now() + SLICE_MS
    do {
      const step = work.next()
      if (step.done) {
        onDone(step.value)
        return
      }
    } while (performance.now() < end)
    timer = setTimeout(run)
  }
  timer = setTimeout(run)
  return () => clearTimeout(timer)
}
