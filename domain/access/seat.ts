/** What somebody is to one board. A delegate, and nobody else, is bound to an actor. */

import { type ActorId, isId } from '../negotiation/ids.ts'
import { ROLES, type Role } from './role.ts'

export type Seat = {
  readonly role: Role
  /** The actor a delegate speaks for. */
  readonly actorId?: ActorId
}

/** A seat as rows and messages have it; undefined, which is no right at all, for one that cannot be. */
export function toSeat(role: unknown, actorId: unknown): Seat | undefined {
  const known = ROLES.find((name) => name === role)
  if (known !== 'delegate') return known && { role: known }
  return isId(actorId) ? { role: known, actorId: actorId as ActorId } : undefined
}

/** Whether two seats are one and the same. */
export function isSameSeat(a: Seat, b: Seat): boolean {
  return a.role === b.role && a.actorId === b.actorId
}
