/**
 * What somebody is in a caucus room, by what they are in the plenary. Facilitators of the plenary are in a room that was
 * opened as open to them, and in no other, whoever names them. Kept in rows by server/rooms/keep-rooms.ts.
 */

import { mayRun } from '../access/role.ts'
import type { Seat } from '../access/seat.ts'

/** How a room stands to those who may be in it. */
export type RoomDoor = {
  readonly isOpenToFacilitators: boolean
  readonly isClosed: boolean
}

/** Whether somebody may be in the room at all if they are named. */
export function mayBeInRoom({ role }: Seat, { isOpenToFacilitators }: RoomDoor): boolean {
  return isOpenToFacilitators || !mayRun(role)
}

/** Whether somebody is in the room without being named. */
export function isAlwaysInRoom({ role }: Seat, { isOpenToFacilitators }: RoomDoor): boolean {
  return isOpenToFacilitators && mayRun(role)
}

/** Their seat in the room, for who may be in it. In a closed one everybody looks on. */
export function roomSeat(inPlenary: Seat, { isClosed }: RoomDoor): Seat {
  return isClosed ? { role: 'viewer' } : inPlenary
}
