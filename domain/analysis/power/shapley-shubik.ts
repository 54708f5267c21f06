/**
 * The Shapley–Shubik index (Shapley & Shubik 1954): if players join one after the other, in every order equally often,
 * how often does each make a losing coalition win? It describes the rule, not anybody's influence.
 */

import { countSwings, type SimpleGame } from './simple-game.ts'

/** One share a player, together 1; all 0 where no coalition wins, or the empty one does. */
export function shapleyShubik(game: SimpleGame): readonly number[] {
  const { players } = game
  // Of all orders, the share in which a given player comes right behind a given coalition of size - 1.
  const share = [0]
  for (let size = 1; size <= players; size++) {
    share.push(
      size === 1 ? 1 / players : ((share[size - 1] ?? 0) * (size - 1)) / (players - size + 1),
    )
  }
  return countSwings(game).map((bySize) =>
    bySize.reduce((sum, swings, size) => sum + swings * (share[size] ?? 0), 0),
  )
}
