/** The steps of a job in the worker: how far it is, told to whoever waits, and whether anybody still does. */

import type { Progress } from './board-job.ts'

/** Thrown by a step after whoever waited has gone. */
export class Stopped extends Error {}

/** So often a person may look at a bar, in ms. */
const TELL_EVERY_MS = 60

export class Steps {
  readonly #stop: Int32Array
  readonly #tell: (progress: Progress) => void
  #toldAt = 0

  constructor(stop: SharedArrayBuffer, tell: (progress: Progress) => void) {
    this.#stop = new Int32Array(stop)
    this.#tell = tell
  }

  /** Said between any two pieces of work, however small. @throws Stopped when nobody waits any more */
  step(done: number, of: number): void {
    if (Atomics.load(this.#stop, 0) === 1) throw new Stopped()
    const now = performance.now()
    if (now - this.#toldAt < TELL_EVERY_MS) return
    this.#toldAt = now
    this.#tell({ done, of })
  }
}

/** What is handed to the worker, to be told later. */
export function stopSign(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
}

export function raise(sign: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(sign), 0, 1)
}
