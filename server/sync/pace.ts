/**
 * When something may be sent to a whole room again: at once after a rest, and under a steady stream only so often that
 * sending takes a fixed share of this process's time. For updates kept by room-log.ts, for presence by awareness.ts.
 */

export type PaceLimits = {
  /** Smallest and largest window. */
  readonly leastMs: number
  readonly mostMs: number
  /** A window is this many times as long as sending once to everybody takes. */
  readonly share: number
}

/** How far one measurement moves the average. */
const WEIGHT = 0.2

export class Pace {
  /** Milliseconds of performance.now() from which on it may be sent again. */
  readyAt = Number.NEGATIVE_INFINITY
  readonly #limits: PaceLimits
  #costMs = 0

  constructor(limits: PaceLimits) {
    this.#limits = limits
  }

  /** @param stretch how many times as long as usual the smallest window is */
  launched(now: number, stretch = 1): void {
    const { leastMs, mostMs, share } = this.#limits
    const windowMs = Math.min(mostMs, Math.max(leastMs * stretch, this.#costMs * share))
    // Sent before its time, it is not sent more often for that.
    this.readyAt = Math.max(now, this.readyAt) + windowMs
  }

  /** What sending once to everybody took. */
  spent(ms: number): void {
    const { mostMs, share } = this.#limits
    // One long pause of the process must not slow a room down for seconds.
    this.#costMs += (Math.min(ms, mostMs / share) - this.#costMs) * WEIGHT
  }
}
