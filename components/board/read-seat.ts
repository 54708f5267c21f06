/** What the server's `[104, …]` says: what this person may do on the board now. */

import { type Decoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'
import { WIRE_ROLES } from '#domain/access/role.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'

/** Undefined for a role that this page is too old to know. */
export function readSeat(decoder: Decoder): Seat | undefined {
  const role = WIRE_ROLES[readVarUint(decoder)]
  return toSeat(role, hasContent(decoder) ? readVarString(decoder) : undefined)
}
