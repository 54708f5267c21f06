/**
 * How long a session takes to play: as long as it took, save that pauses are cut short. A board that rested for a night
 * goes on after two seconds. Used by the player and the scrubber (components/replay).
 */

/** A pause is cut to this, at normal speed. */
export const IDLE_MS = 2_000

/**
 * When each entry comes while playing, in ms from the first: one number for each time, none for none.
 * @param times when each was written, in ms; where a clock went back, nothing lies between
 */
export function playedTimes(times: readonly number[]): Float64Array {
  const played = new Float64Array(times.length)
  for (let i = 1; i < times.length; i++) {
    const pause = (times[i] ?? 0) - (times[i - 1] ?? 0)
    played[i] = (played[i - 1] ?? 0) + Math.min(IDLE_MS, Math.max(0, pause))
  }
  return played
}

/** How many numbers of a growing list are at most this: the place after `ms` of playing, or at a time. */
export function placeAt(growing: Float64Array | readonly number[], ms: number): number {
  let low = 0
  let high = growing.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((growing[middle] ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low
}

/** ms between an entry and the one before it that playing leaves out; 0 where it leaves out nothing. */
export function leftOut(times: readonly number[], place: number): number {
  const [before, at] = [times[place - 2], times[place - 1]]
  if (before === undefined || at === undefined) return 0
  return Math.max(0, at - before - IDLE_MS)
}
