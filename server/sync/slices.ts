/**
 * Work that may take long and can wait its turn: a slice of it, then everything else that has come in. Fifty people
 * who come at once, each for an answer of some milliseconds, do not stop the other rooms.
 */

/** Milliseconds of work between two breaths. One piece is never divided. */
const SLICE_MS = 8

export class Slices {
  #waiting: (() => void)[] = []
  #isScheduled = false

  add(act: () => void): void {
    this.#waiting.push(act)
    this.#schedule()
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return
    this.#isScheduled = true
    setImmediate(() => this.#run())
  }

  #run(): void {
    this.#isScheduled = false
    const until = performance.now() + SLICE_MS
    const waiting = this.#waiting
    this.#waiting = []
    let done = 0
    for (const act of waiting) {
      if (done > 0 && performance.now() >= until) break
      done += 1
      act()
    }
    this.#waiting = [...waiting.slice(done), ...this.#waiting]
    this.#schedule()
  }
}
