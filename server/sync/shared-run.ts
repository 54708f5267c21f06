/**
 * Does something for a key at most twice in a row, however often it is asked for: whoever asks while it runs shares
 * the next run, which begins after they asked.
 */
export class SharedRun<Key> {
  readonly #run: (key: Key) => Promise<void>
  readonly #running = new Map<Key, Promise<void>>()
  readonly #next = new Map<Key, Promise<void>>()

  constructor(run: (key: Key) => Promise<void>) {
    this.#run = run
  }

  /** Resolves when a run that began after this call is over. */
  ask(key: Key): Promise<void> {
    const running = this.#running.get(key)
    if (running === undefined) return this.#begin(key)
    const next = this.#next.get(key)
    if (next !== undefined) return next
    const after = running.then(
      () => this.#beginNext(key),
      () => this.#beginNext(key),
    )
    this.#next.set(key, after)
    return after
  }

  #beginNext(key: Key): Promise<void> {
    this.#next.delete(key)
    return this.#begin(key)
  }

  #begin(key: Key): Promise<void> {
    const run = this.#run(key).finally(() => {
      if (this.#running.get(key) === run) this.#running.delete(key)
    })
    this.#running.set(key, run)
    return run
  }
}
