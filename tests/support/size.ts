/**
 * How large a test's run is: short in `npm test`, full in `npm run test:faults`. One variable decides (TEST_SIZE=full);
 * a number in a variable of the run's own overrules both, to play a failure again or to look longer.
 */

export type Size = {
  readonly count: number
  /** For the test: generous, for a time limit must catch what hangs and nothing else. */
  readonly timeoutMs: number
}

export type Sizes = {
  readonly short: number
  readonly full: number
  /** How long the full run may take, in minutes; the short one has three. Expect a third of it. */
  readonly fullMinutes?: number
}

const MINUTE_MS = 60_000
const SHORT_MS = 3 * MINUTE_MS
const ASKED_MS = 6 * 60 * MINUTE_MS

export function isFullSize(): boolean {
  return process.env.TEST_SIZE === 'full'
}

/** @param name of the variable that overrules, for instance KILLS */
export function sizeOf(name: string, { short, full, fullMinutes = 15 }: Sizes): Size {
  const asked = process.env[name]
  if (asked !== undefined) return { count: wanted(name, asked), timeoutMs: ASKED_MS }
  return isFullSize()
    ? { count: full, timeoutMs: fullMinutes * MINUTE_MS }
    : { count: short, timeoutMs: SHORT_MS }
}

/** Where the seeds of a run begin. */
export function firstSeed(): number {
  return Number(process.env.SEED ?? 1)
}

/** A run of nothing would pass. */
function wanted(name: string, asked: string): number {
  const count = Number(asked)
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`${name} must be 1 or more, not "${asked}".`)
  return count
}
