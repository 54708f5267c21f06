/** Asks each question one at a time: whoever asks while an answer is on its way gets one that was asked for later. */

export class OneAtATime {
  readonly #running = new Map<string, Promise<void>>()
  readonly #next = new Map<string, Promise<void>>()

  /** Resolves once `ask` was begun after this call, and is done. */
  run(name: string, ask: () => Promise<void>): Promise<void> {
    const running = this.#running.get(name)
    if (running === undefined) return this.#begin(name, ask)
    const waiting = this.#next.get(name)
    if (waiting !== undefined) return waiting
    const next = running.then(() => {
      this.#next.delete(name)
      return this.#begin(name, ask)
    })
    this.#next.set(name, next)
    return next
  }

  #begin(name: string, ask: () => Promise<void>): Promise<void> {
    const running = ask().finally(() => {
      if (this.#running.get(name) === running) this.#running.delete(name)
    })
    this.#running.set(name, running)
    return running
  }
}
