/** Chance that can be played again. */

export type Random = (below: number) => number

/** Xorshift: the same seed makes the same sequence everywhere. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % below
  }
}

export function oneOf<T>(random: Random, ...values: readonly T[]): T {
  // The index is below the length.
  return values[random(values.length)] as T
}
