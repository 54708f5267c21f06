/** The longest time something kept the event loop, in milliseconds, seen by a timer of one: what other boards wait. */
export class LoopStall {
  #longest = 0
  #last = performance.now()
  readonly #timer: NodeJS.Timeout

  constructor() {
    this.#timer = setInterval(() => this.#look(), 1)
  }

  /** Ends the watch. */
  end(): number {
    clearInterval(this.#timer)
    this.#look()
    return this.#longest
  }

  #look(): void {
    const now = performance.now()
    this.#longest = Math.max(this.#longest, now - this.#last - 1)
    this.#last = now
  }
}
