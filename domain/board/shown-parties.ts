/** Whose answers a card's strip shows. */

import type { Actor } from '#domain/negotiation/actor.ts'
import type { Board } from './board.ts'

/**
 * The parties, in lane order, those without a lane last. On a board where nobody has been called a party yet: everybody
 * with a lane.
 */
export function shownParties({ negotiation, placement }: Board): readonly Actor[] {
  const laned = placement.lanes.flatMap((id) => negotiation.actors.get(id) ?? [])
  const everybody = [...new Set([...laned, ...negotiation.actors.values()])]
  const parties = everybody.filter((actor) => actor.isParty)
  return parties.length > 0 ? parties : laned
}
