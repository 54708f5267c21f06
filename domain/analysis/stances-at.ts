/** Where everybody stood at an earlier moment, from the ledger. Next: convergence.ts. */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'

/**
 * The stance behind each position's key at a moment in ms since the epoch, acts at that very moment included. What
 * the board opened with stands since ever; positions nobody had taken yet are unknown.
 */
export function stancesAt(
  { positions, ledger }: Pick<Negotiation, 'positions' | 'ledger'>,
  at: number,
): ReadonlyMap<PositionKey, Stance> {
  const stances = new Map<PositionKey, Stance>()
  for (const [key, { stance }] of positions) stances.set(key, stance)
  // Backwards: each later act is taken back. People's clocks differ, so its own time decides, not its place.
  for (const entry of ledger.toReversed()) {
    if (entry.at > at) stances.set(positionKey(entry.actorId, entry.proposalId), entry.from)
  }
  return stances
}
