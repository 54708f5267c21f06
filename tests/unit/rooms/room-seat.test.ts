/** Who may be in a caucus room, and as what. */

import { describe, expect, test } from 'vitest'
import { ROLES } from '#domain/access/role.ts'
import type { Seat } from '#domain/access/seat.ts'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import { nextRoomHue } from '#domain/rooms/room-hue.ts'
import { isAlwaysInRoom, mayBeInRoom, roomSeat } from '#domain/rooms/room-seat.ts'

const seats: readonly Seat[] = ROLES.map((role) =>
  role === 'delegate' ? { role, actorId: toId<ActorId>('a1') } : { role },
)
const SHUT = { isOpenToFacilitators: false, isClosed: false }
const OPEN = { isOpenToFacilitators: true, isClosed: false }

describe('a room', () => {
  test('that is not open to facilitators has everybody but them', () => {
    const out = seats.filter((seat) => !mayBeInRoom(seat, SHUT))
    expect(out).toEqual([{ role: 'facilitator' }])
    expect(seats.some((seat) => isAlwaysInRoom(seat, SHUT))).toBe(false)
  })

  test('that is open to facilitators has all of them, named or not, and nobody else unnamed', () => {
    expect(seats.every((seat) => mayBeInRoom(seat, OPEN))).toBe(true)
    expect(seats.filter((seat) => isAlwaysInRoom(seat, OPEN))).toEqual([{ role: 'facilitator' }])
  })

  test('gives everybody the role and actor they have in the plenary, and in the end a look', () => {
    expect(seats.map((seat) => roomSeat(seat, OPEN))).toEqual(seats)
    const closed = seats.map((seat) => roomSeat(seat, { ...OPEN, isClosed: true }))
    expect(closed).toEqual(seats.map(() => ({ role: 'viewer' })))
  })
})

test('a new room has a hue that the fewest open rooms have', () => {
  expect(nextRoomHue([])).toBe(0)
  expect(nextRoomHue([0, 1, 3])).toBe(2)
  expect(nextRoomHue([0, 1, 2, 3, 4, 5, 6, 7, 0])).toBe(1)
})
