/** At which moments to look at a session: before its first move, after the last, and evenly many moves between. Pure. */

import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'

/** ms since the epoch, ascending; none where nothing has moved. */
export function momentsOf(ledger: readonly Pick<LedgerEntry, 'at'>[], most: number): number[] {
  const times = [...new Set(ledger.map(({ at }) => at))].sort((a, b) => a - b)
  const [first] = times
  if (first === undefined) return []
  const steps = Math.min(times.length, most - 1)
  const chosen = Array.from(
    { length: steps },
    (_, step) => times[Math.round(((step + 1) * times.length) / steps) - 1] ?? first,
  )
  return [first - 1, ...chosen]
}
