/** The fields of a body that say what somebody shall be on a board. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'

export const SEAT_FIELDS = z.strictObject({ role: z.enum(ROLES), actorId: z.string().optional() })

type SeatFields = z.infer<typeof SEAT_FIELDS>

/** For `transform`: the seat, and what else the body says. A delegate is bound to an actor, and nobody else is. */
export function toSeatWish<Fields extends SeatFields>(
  { role, actorId, ...rest }: Fields,
  context: z.RefinementCtx,
): Omit<Fields, keyof SeatFields> & { readonly seat: Seat } {
  const seat = toSeat(role, actorId)
  if (seat && seat.actorId === actorId) return { ...rest, seat }
  context.addIssue('actorId: a delegate is bound to an actor, and nobody else is')
  return z.NEVER
}
