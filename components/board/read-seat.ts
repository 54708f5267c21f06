/** What the server's `[104, …]` says: what this person may do on the board now. */

import { type Decoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'
import { WIRE_ROLES } from '#domain/access/role.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'

/** What one is on the board, and what one is called there: the session may go by made-up names. */
export type ToldSeat = Seat & { readonly name?: string }

/** Undefined for a role that this page is too old to know. */
export function readSeat(decoder: Decoder): ToldSeat | undefined {
  const role = WIRE_ROLES[readVarUint(decoder)]
  const actorId = hasContent(decoder) ? readVarString(decoder) : undefined
  const name = hasContent(decoder) ? readVarString(decoder) : undefined
  const seat = toSeat(role, actorId)
  return seat && { ...seat, ...(name !== undefined && { name }) }
}
