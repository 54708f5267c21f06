/**
 * Keeps the seats in a plenary's rooms by the seats in the plenary: who left it is out, a changed role, actor or made-up
 * name is changed, facilitators are in the rooms that were opened as open to them and in no others.
 * Called by access/announce-rights.ts in the transaction of every change.
 */

import { isSameSeat, type Seat, toSeat } from '#domain/access/seat.ts'
import { isAlwaysInRoom, mayBeInRoom, type RoomDoor, roomSeat } from '#domain/rooms/room-seat.ts'
import { endMemberships } from '../access/end-memberships.ts'
import type { Prisma } from '../database/generated/client.ts'
import { holdSeats } from './room-lock.ts'

type Rows = Prisma.TransactionClient

const MEMBER = { personId: true, role: true, actorId: true, pseudonym: true } as const

type MemberRow = {
  readonly personId: string
  readonly role: string
  readonly actorId: string | null
  readonly pseudonym: string | null
}

/** @returns the rooms in which somebody's seat changed */
export async function keepRooms(rows: Rows, plenaryId: string): Promise<readonly string[]> {
  await holdSeats(rows, plenaryId)
  const rooms = await rows.caucusRoom.findMany({
    where: { plenaryId },
    select: {
      boardId: true,
      isOpenToFacilitators: true,
      closedAt: true,
      board: { select: { memberships: { select: MEMBER } } },
    },
  })
  if (rooms.length === 0) return []
  const plenary = await rows.membership.findMany({ where: { boardId: plenaryId }, select: MEMBER })
  const changed: string[] = []
  for (const { boardId, board, ...door } of rooms) {
    const wanted = wantedSeats(plenary, board.memberships, toDoor(door))
    if (await writeSeats(rows, boardId, board.memberships, wanted)) changed.push(boardId)
  }
  return changed
}

type DoorRow = { readonly isOpenToFacilitators: boolean; readonly closedAt: Date | null }

export function toDoor({ isOpenToFacilitators, closedAt }: DoorRow): RoomDoor {
  return { isOpenToFacilitators, isClosed: closedAt !== null }
}

/** A seat in a room, and the made-up name that goes with it as in the plenary. */
export type RoomSeat = { readonly seat: Seat; readonly pseudonym: string | null }

/** Who is in a room, by their ids: of `named` those who may, and who is in it unnamed. */
export function wantedSeats(
  plenary: readonly MemberRow[],
  named: readonly { readonly personId: string }[],
  door: RoomDoor,
): ReadonlyMap<string, RoomSeat> {
  const isNamed = new Set(named.map(({ personId }) => personId))
  return new Map(
    plenary.flatMap(({ personId, role, actorId, pseudonym }) => {
      const seat = toSeat(role, actorId)
      if (!seat || !mayBeInRoom(seat, door)) return []
      if (!isNamed.has(personId) && !isAlwaysInRoom(seat, door)) return []
      return [[personId, { seat: roomSeat(seat, door), pseudonym }] as const]
    }),
  )
}

/** Makes the seats in a room the wanted ones. @returns whether anything changed */
export async function writeSeats(
  rows: Rows,
  boardId: string,
  present: readonly MemberRow[],
  wanted: ReadonlyMap<string, RoomSeat>,
): Promise<boolean> {
  const gone = present.filter(({ personId }) => !wanted.has(personId))
  if (gone.length > 0) {
    const personId = { in: gone.map((member) => member.personId) }
    await endMemberships(rows, { boardId, personId })
  }
  const before = new Map(present.map((member) => [member.personId, member]))
  let hasChanged = gone.length > 0
  for (const [personId, { seat, pseudonym }] of wanted) {
    const member = before.get(personId)
    if (member && isSame(member, { seat, pseudonym })) continue
    const given = { role: seat.role, actorId: seat.actorId ?? null, pseudonym }
    await rows.membership.upsert({
      where: { boardId_personId: { boardId, personId } },
      create: { boardId, personId, ...given },
      update: given,
    })
    hasChanged = true
  }
  return hasChanged
}

function isSame(member: MemberRow, { seat, pseudonym }: RoomSeat): boolean {
  const held = toSeat(member.role, member.actorId)
  return held !== undefined && isSameSeat(held, seat) && member.pseudonym === pseudonym
}
