/**
 * How much of the loop's time one person's questions may take [S5]. A sync step 1 has a few bytes, and its answer can
 * take 50 ms of encoding on a large board: eight sockets that kept asking stood everybody still for 40 s. Whoever has
 * asked too much is answered later, and only what each of their sockets asked last. Used by room.ts.
 */

import type { Connection } from './connection.ts'
import type { Outcome } from './sync-exchange.ts'
import type { SyncLimits } from './sync-limits.ts'

/** What may be spent at once, in seconds of the long-run share: a few tabs that come back together. */
const BURST_SECONDS = 3
/** What carrying an answer out is counted as, whether or not it had to be encoded: 3 MB take the kernel as long as this. */
const MS_PER_MEGABYTE = 10
/** People who are remembered; beyond that the one who asked first is forgotten. */
const MAX_PEOPLE = 10_000

type Balance = { readonly leftMs: number; readonly at: number }

export class QuestionPace {
  readonly #limits: Pick<SyncLimits, 'answerMsPerSecond'>
  readonly #balances = new Map<string, Balance>()
  /** The last question of each socket that waits for its answer. */
  readonly #waiting = new WeakMap<Connection, Uint8Array>()

  constructor(limits: Pick<SyncLimits, 'answerMsPerSecond'>) {
    this.#limits = limits
  }

  /**
   * Answers a question now, or has the connection take its frame again when the person's turn has come.
   * @param answer returns the bytes of the answer; undefined: the question cannot be read
   */
  take(connection: Connection, frame: Uint8Array, answer: () => number | undefined): Outcome {
    const { id } = connection.person
    const began = performance.now()
    const leftMs = this.#left(id, began)
    if (leftMs < 0) {
      this.#askAgain(connection, frame, (-leftMs / this.#limits.answerMsPerSecond) * 1000)
      return 'taken'
    }
    const bytes = answer()
    this.spend(id, performance.now() - began + ((bytes ?? 0) / 1e6) * MS_PER_MEGABYTE)
    return bytes === undefined ? 'malformed' : 'taken'
  }

  /** A person's question took so many milliseconds, now or just before. */
  spend(personId: string, costMs: number): void {
    const at = performance.now()
    this.#balances.set(personId, { leftMs: this.#left(personId, at) - costMs, at })
    this.#forgetFirst()
  }

  #left(id: string, now: number): number {
    const rate = this.#limits.answerMsPerSecond
    const balance = this.#balances.get(id)
    if (balance === undefined) return rate * BURST_SECONDS
    return Math.min(rate * BURST_SECONDS, balance.leftMs + ((now - balance.at) * rate) / 1000)
  }

  #askAgain(connection: Connection, frame: Uint8Array, afterMs: number): void {
    const isWaiting = this.#waiting.has(connection)
    this.#waiting.set(connection, frame)
    if (isWaiting) return
    const timer = setTimeout(() => {
      const question = this.#waiting.get(connection)
      this.#waiting.delete(connection)
      // Closed by now, or under another role: the connection knows.
      if (question !== undefined) connection.take(question)
    }, afterMs + 1)
    timer.unref()
  }

  #forgetFirst(): void {
    const first = this.#balances.keys().next().value
    if (this.#balances.size > MAX_PEOPLE && first !== undefined) this.#balances.delete(first)
  }
}
