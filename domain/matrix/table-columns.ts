/** Which actors have a column, and in which order. Pure. */

import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'

/** The actors chosen, else the parties, else those with a lane, else all. */
export function columnsOf(
  negotiation: Pick<Negotiation, 'actors'>,
  lanes: readonly ActorId[],
  chosen: readonly ActorId[],
): readonly Actor[] {
  const all = lanesFirst(negotiation, lanes)
  const parties = all.filter(({ isParty }) => isParty)
  const withLane = all.filter(({ id }) => lanes.includes(id))
  const picked = all.filter(({ id }) => chosen.includes(id))
  return [picked, parties, withLane, all].find(({ length }) => length > 0) ?? []
}

/** All actors: those with a lane from left to right, then the others in reading order. */
export function lanesFirst(
  { actors }: Pick<Negotiation, 'actors'>,
  lanes: readonly ActorId[],
): readonly Actor[] {
  return [...new Set([...lanes, ...actors.keys()])].flatMap((id) => actors.get(id) ?? [])
}
