/** How often one address may be wrong about a link's token. Only wrong guesses count, so a whole class can join at once. */

const WINDOW_MS = 60_000
const MAX_WRONG = 20
const MAX_ADDRESSES = 10_000

type Window = { readonly since: number; readonly wrong: number }

export class GuessLimit {
  /** In the order of first guesses, so the oldest goes first when the map is full. */
  readonly #windows = new Map<string, Window>()

  /** Whether an address has had its wrong guesses for this minute. */
  isSpent(address: string, now: number): boolean {
    return this.#current(address, now).wrong >= MAX_WRONG
  }

  /** Counts one wrong guess. */
  countWrong(address: string, now: number): void {
    const { since, wrong } = this.#current(address, now)
    this.#windows.delete(address)
    if (this.#windows.size >= MAX_ADDRESSES) {
      const oldest = this.#windows.keys().next()
      if (!oldest.done) this.#windows.delete(oldest.value)
    }
    this.#windows.set(address, { since, wrong: wrong + 1 })
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#windows.size
  }

  #current(address: string, now: number): Window {
    const window = this.#windows.get(address)
    return window && now - window.since < WINDOW_MS ? window : { since: now, wrong: 0 }
  }
}

const SHARED = Symbol.for('parley.guess-limit')

/** The process's one limit. Next bundles its routes apart, so a module's own variable would be several. */
export function guessLimit(): GuessLimit {
  const shared = globalThis as { [SHARED]?: GuessLimit }
  shared[SHARED] ??= new GuessLimit()
  return shared[SHARED]
}
