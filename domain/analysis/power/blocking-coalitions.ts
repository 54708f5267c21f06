/** Who can prevent everything together: a coalition blocks when all others together do not win. */

import { isMember, MAX_PLAYERS, type SimpleGame } from './simple-game.ts'

/**
 * Blocking coalitions none of whose members is needless, as bit masks, smallest first. Only the empty one where nobody
 * can win at all; none where the empty coalition wins.
 * @throws RangeError with more than 20 players
 */
export function minimalBlockingCoalitions({ players, wins }: SimpleGame): readonly number[] {
  if (players > MAX_PLAYERS) throw new RangeError(`more than ${MAX_PLAYERS} players`)
  const everybody = 2 ** players - 1
  const blocks = (coalition: number): boolean => !wins(everybody & ~coalition)
  const found: number[] = []
  for (let coalition = 0; coalition <= everybody; coalition++) {
    if (blocks(coalition) && isMinimal(coalition, players, blocks)) found.push(coalition)
  }
  return found.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
}

function isMinimal(
  coalition: number,
  players: number,
  blocks: (coalition: number) => boolean,
): boolean {
  for (let player = 0; player < players; player++) {
    if (isMember(coalition, player) && blocks(coalition & ~(1 << player))) return false
  }
  return true
}

function sizeOf(coalition: number): number {
  let size = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size += 1
  return size
}
