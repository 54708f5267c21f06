/**
 * The normalised Banzhaf index (Penrose 1946, Banzhaf 1965): of all occasions on which somebody's change of mind would
 * make a winning coalition lose, the share that is each player's. It describes the rule, not anybody's influence.
 */

import { countSwings, type SimpleGame } from './simple-game.ts'

/** One share a player, together 1; all 0 where no coalition wins, or the empty one does. */
export function banzhaf(game: SimpleGame): readonly number[] {
  const swings = countSwings(game).map((bySize) => bySize.reduce((sum, count) => sum + count, 0))
  const all = swings.reduce((sum, count) => sum + count, 0)
  return swings.map((count) => (all === 0 ? 0 : count / all))
}
