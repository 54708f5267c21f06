/** Who sees and writes the score sheets of a board. Decided on the server at each request. docs/decisions/027 */

import type { ActorId } from '../negotiation/ids.ts'
import { unreachable } from '../negotiation/unreachable.ts'
import { mayRun, type Role } from './role.ts'
import type { Seat } from './seat.ts'

/**
 * Whom a board shows its scores: nobody, who prepares them, each delegate their own actor's as well, everybody. What is
 * wider holds all that is narrower.
 */
export const SCORE_AUDIENCES = ['off', 'facilitators', 'delegates', 'everybody'] as const
export type ScoreAudience = (typeof SCORE_AUDIENCES)[number]

/** Whether a role can have a sheet to write at all. */
export function holdsSheets(role: Role): boolean {
  return mayRun(role) || role === 'delegate'
}

export function maySeeAllSheets(audience: ScoreAudience, { role }: Seat): boolean {
  if (audience === 'off') return false
  return audience === 'everybody' || mayRun(role)
}

/** Whether somebody sees one actor's sheet: as one of all, or because they speak for the actor. */
export function maySeeSheet(audience: ScoreAudience, seat: Seat, actorId: ActorId): boolean {
  return maySeeAllSheets(audience, seat) || isOwn(audience, seat, actorId)
}

export function mayWriteSheet(audience: ScoreAudience, seat: Seat, actorId: ActorId): boolean {
  return (audience !== 'off' && mayRun(seat.role)) || isOwn(audience, seat, actorId)
}

function isOwn(audience: ScoreAudience, { role, actorId: own }: Seat, actorId: ActorId): boolean {
  switch (audience) {
    case 'off':
    case 'facilitators':
      return false
    case 'delegates':
    case 'everybody':
      return role === 'delegate' && own === actorId
    default:
      return unreachable(audience)
  }
}
