/** Bits of a line in the order in which they stand, from left to right. */

export type Levelled = { readonly level: number }

/**
 * From the highest level down to the lowest odd one, what lies at that level or above is turned round (rule L2 of the
 * Unicode bidirectional algorithm). Most lines have no odd level and come back as they are.
 */
export function visualOrder<Bit extends Levelled>(bits: readonly Bit[]): readonly Bit[] {
  if (bits.every(({ level }) => level === 0)) return bits
  const levels = bits.map(({ level }) => level)
  const highest = Math.max(0, ...levels)
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1))
  const ordered = [...bits]
  for (let level = highest; level >= lowestOdd; level--) turnRound(ordered, level)
  return ordered
}

function turnRound(bits: Levelled[], level: number): void {
  for (let from = 0; from < bits.length; from++) {
    let to = from
    while (to < bits.length && (bits[to]?.level ?? 0) >= level) to++
    if (to - from > 1) bits.splice(from, to - from, ...bits.slice(from, to).reverse())
    from = to
  }
}
