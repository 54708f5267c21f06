/**
 * When a room's rows may be flushed next: at once after a rest, and under a steady stream only so often that writing to
 * everybody takes a twentieth of this process's time. Kept by room-log.ts, asked by group-commit.ts.
 *
 * Measured with 50 people and 300 updates a second: see docs/benchmarks.md. A flush costs 0.3 to 0.8 ms whatever is in
 * it (Postgres's answer has to be read), a write to one socket 3 to 8 µs.
 */

/** Windows are this many times as long as what is done in each of them takes. */
const SHARE = 20
/** Below this, waiting saves nothing; above, moving cards are seen to stutter. */
const MAX_WINDOW_MS = 33
/** How far one measurement moves the average. */
const WEIGHT = 0.2

export class FlushPace {
  /** Milliseconds of performance.now() from which on the next flush may be launched. */
  readyAt = Number.NEGATIVE_INFINITY
  #costMs = 0

  launched(now: number): void {
    this.readyAt = now + Math.min(MAX_WINDOW_MS, this.#costMs * SHARE)
  }

  /** What sending one flush to everybody took. */
  spent(ms: number): void {
    // One long pause of the process must not slow a room down for seconds.
    this.#costMs += (Math.min(ms, MAX_WINDOW_MS / SHARE) - this.#costMs) * WEIGHT
  }
}
