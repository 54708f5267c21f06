/** Up to where a checkpoint covers the log: of each origin the rows that follow one another without a gap. */

import type { Covered } from '../database/board-store.ts'
import type { StoredRow } from '../database/load-board.ts'

type Numbered = Pick<StoredRow, 'origin' | 'n'>

/**
 * @param before what the checkpoint covered that this one is made from
 * @param inside rows that are in the new one
 * @param aside rows that were taken out of the log; behind them the log goes on
 */
export function coveredRows(
  before: Covered,
  inside: Iterable<Numbered>,
  aside: Iterable<Numbered>,
): Covered {
  const numbers = numbersByOrigin([...inside, ...aside])
  const covered: Record<string, number> = { ...before }
  for (const [origin, present] of numbers) {
    let last = before[origin] ?? -1
    while (present.has(last + 1)) last += 1
    if (last >= 0) covered[origin] = last
  }
  return covered
}

function numbersByOrigin(rows: readonly Numbered[]): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, Set<number>>()
  for (const { origin, n } of rows) {
    const known = numbers.get(origin)
    if (known === undefined) numbers.set(origin, new Set([n]))
    else known.add(n)
  }
  return numbers
}
