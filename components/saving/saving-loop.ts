/**
 * Keeps what is written on a page and what the server has together: asks, saves a moment after the last key, tries again.
 * One thing at a time: an answer that overtook another would look like somebody else's words. What is asked and how
 * answers are put together is its owner's (notes/own-notes.ts, minutes/own-minutes.ts).
 */

export type SavingWork = {
  /** Looks what the server has. */
  readonly fetch: () => Promise<void>
  readonly save: () => Promise<void>
  /** Whether there is something to be saved that may be saved now. */
  readonly maySave: () => boolean
}

/** Until what did not work is tried again. */
const AGAIN_MS = 3_000

export class SavingLoop {
  readonly #work: SavingWork
  #isWorking = false
  #shouldAsk = true
  #isDue = false
  #isClosed = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(work: SavingWork) {
    this.#work = work
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Looks what there is, then saves what is not saved. */
  ask(): void {
    this.#shouldAsk = true
    void this.go()
  }

  /** The same when what is under way is done. */
  askNext(): void {
    this.#shouldAsk = true
  }

  /** What was put together with an answer is saved without a pause. */
  saveNext(): void {
    this.#isDue = true
  }

  /** Does not wait for the pause: the page may be going. */
  saveNow(): void {
    this.#isDue = true
    void this.go()
  }

  saveIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.saveNow(), ms)
  }

  /** Something did not work. `shouldAsk`: nothing was ever heard of the server. */
  tryAgain(shouldAsk: boolean): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#shouldAsk ||= shouldAsk
      this.saveNow()
    }, AGAIN_MS)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  async go(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    while (!this.#isClosed && (this.#shouldAsk || (this.#isDue && this.#work.maySave()))) {
      if (this.#shouldAsk) {
        this.#shouldAsk = false
        await this.#work.fetch()
      } else {
        this.#isDue = false
        await this.#work.save()
      }
    }
    this.#isWorking = false
  }
}
