/**
 * How busy this process is, over all boards. Windows grow with it (pace.ts, group-commit.ts): when there is much to do,
 * more of it is done at once. Nothing is measured while nothing happens.
 */

import { performance } from 'node:perf_hooks'

/** How often it is looked at. */
const LOOK_MS = 250
/** Up to this share of its time the event loop may work before windows grow. */
const EASY = 0.25
const MOST = 3

export class LoopLoad {
  #stretch = 1
  #measured = performance.eventLoopUtilization()
  #lookedAt = performance.now()

  /** How many times as long as usual windows should be, 1 to 3: as many times as the loop works more than easily. */
  stretch(now: number): number {
    if (now - this.#lookedAt < LOOK_MS) return this.#stretch
    const measured = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(measured, this.#measured)
    this.#measured = measured
    this.#lookedAt = now
    this.#stretch = Math.min(MOST, Math.max(1, utilization / EASY))
    return this.#stretch
  }
}
