/** The rooms of a plenary as one of its members may know them; and a room's own place, for who is in it. */

import { mayRun } from '#domain/access/role.ts'
import type { Seat } from '#domain/access/seat.ts'
import { boardStanding } from '../access/board-standing.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { Member } from '../access/require-member.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { ROOM_ROW, type RoomSummary, roomOf, toSummary } from './room-row.ts'

export type RequestSummary = {
  readonly id: string
  readonly by: { readonly personId: string; readonly name: string }
  readonly name: string
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly isOpenToFacilitators: boolean
  readonly at: string
}

export type RoomList = {
  /** By number. */
  readonly rooms: readonly RoomSummary[]
  /** The first to ask first; facilitators see all, others their own. */
  readonly requests: readonly RequestSummary[]
}

export type RoomPlace = {
  /** With what the caller is there, which says whether they may carry back. */
  readonly plenary: Seat & { readonly id: string; readonly title: string }
  readonly room: RoomSummary
}

/** Called on a room's own id it tells where the room belongs. */
export async function listRooms(db: PrismaClient, member: Member): Promise<RoomList | RoomPlace> {
  const { board, person, role } = member
  if (board.room) return roomPlace(db, member, board.room.plenaryId)
  const namesPeople = mayRun(role)
  const rows = await db.caucusRoom.findMany({
    where: { plenaryId: board.id },
    include: ROOM_ROW,
    orderBy: { number: 'asc' },
  })
  return {
    rooms: rows.map((row) => toSummary(row, { personId: person.id, namesPeople })),
    requests: await listRequests(db, board.id, namesPeople ? undefined : person.id),
  }
}

async function roomPlace(
  db: PrismaClient,
  { board, person }: Member,
  plenaryId: string,
): Promise<RoomPlace> {
  const row = await roomOf(db, plenaryId, board.id)
  const standing = await boardStanding(db, plenaryId, person.id)
  // Who is in a room is in its plenary (keep-rooms.ts); whoever is just being put out looks on until they are.
  const seat: Seat = standing.ok ? standing.seat : { role: 'viewer' }
  const title = standing.ok ? standing.board.title : ''
  return {
    plenary: { id: plenaryId, title, ...seat },
    room: toSummary(row, { personId: person.id, namesPeople: mayRun(seat.role) }),
  }
}

/** `byId`: whose; undefined: everybody's. */
async function listRequests(
  db: PrismaClient,
  plenaryId: string,
  byId: string | undefined,
): Promise<readonly RequestSummary[]> {
  const found = await db.roomRequest.findMany({
    where: { plenaryId, ...(byId !== undefined && { byId }) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  if (found.length === 0) return []
  const members = await db.membership.findMany({
    where: { boardId: plenaryId },
    select: { personId: true, pseudonym: true, person: { select: { name: true } } },
  })
  const names = new Map(
    members.map(({ personId, pseudonym, person }) => [personId, nameOn(pseudonym, person)]),
  )
  // Who has left since is left out.
  const named = (ids: readonly string[]) =>
    ids.flatMap((personId) => {
      const name = names.get(personId)
      return name === undefined ? [] : [{ personId, name }]
    })
  return found.flatMap(({ id, byId: asker, name, people, isOpenToFacilitators, at }) => {
    const [by] = named([asker])
    if (!by) return []
    return [{ id, by, name, people: named(people), isOpenToFacilitators, at: at.toISOString() }]
  })
}
