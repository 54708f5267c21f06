/** Two token buckets: how many messages and how many bytes a socket may still send [S5]. */

import type { SyncLimits } from './sync-limits.ts'

/** What may come at once, in seconds of the long-run rate: a paste, or what piled up while a laptop slept. */
const BURST_SECONDS = 2

export class RateLimit {
  readonly #limits: SyncLimits
  #messages: number
  #bytes: number
  #last: number

  constructor(limits: SyncLimits, now: number) {
    this.#limits = limits
    this.#messages = limits.messagesPerSecond * BURST_SECONDS
    this.#bytes = limits.bytesPerSecond * BURST_SECONDS
    this.#last = now
  }

  /** Counts a message in; false when the socket is too fast. `now` in milliseconds. */
  take(bytes: number, now: number): boolean {
    const seconds = Math.max(0, now - this.#last) / 1000
    this.#last = now
    const { messagesPerSecond, bytesPerSecond } = this.#limits
    this.#messages = refill(this.#messages, messagesPerSecond, seconds) - 1
    this.#bytes = refill(this.#bytes, bytesPerSecond, seconds) - bytes
    return this.#messages >= 0 && this.#bytes >= 0
  }
}

function refill(left: number, rate: number, seconds: number): number {
  return Math.min(rate * BURST_SECONDS, left + rate * seconds)
}
