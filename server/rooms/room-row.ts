/** A caucus room as its row has it, with who is in it. */

import { DomainError } from '#domain/access/domain-error.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'

/** Somebody in a room, by the name they have in the plenary. */
export type RoomPerson = Seat & { readonly personId: string; readonly name: string }

/** What everybody in the plenary may know of a room; of its own people, more. */
export type RoomSummary = {
  readonly id: string
  readonly number: number
  /** 0 to 7. */
  readonly hue: number
  readonly isOpenToFacilitators: boolean
  readonly openedAt: string
  /** Absent while it is open. */
  readonly closedAt?: string
  /** Whether the caller is in it. */
  readonly isMine: boolean
  /** Told to who is in it, and to facilitators of the plenary. */
  readonly name?: string
  readonly people?: readonly RoomPerson[]
}

const PEOPLE = {
  orderBy: [
    { joinedAt: 'asc' },
    { personId: 'asc' },
  ] as Prisma.MembershipOrderByWithRelationInput[],
  select: {
    personId: true,
    role: true,
    actorId: true,
    pseudonym: true,
    person: { select: { name: true } },
  },
} satisfies Prisma.Board$membershipsArgs

/** The columns a room is shown with. */
export const ROOM_ROW = {
  board: { select: { title: true, memberships: PEOPLE } },
} satisfies Prisma.CaucusRoomInclude

export type RoomRow = Awaited<ReturnType<typeof findRow>> & object

function findRow(rows: Pick<PrismaClient, 'caucusRoom'>, plenaryId: string, boardId: string) {
  return rows.caucusRoom.findUnique({ where: { boardId, plenaryId }, include: ROOM_ROW })
}

/** @throws DomainError `not_found` */
export async function roomOf(
  rows: Pick<PrismaClient, 'caucusRoom'>,
  plenaryId: string,
  roomId: string,
): Promise<RoomRow> {
  const row = await findRow(rows, plenaryId, roomId)
  if (!row) throw new DomainError('not_found', 'The board has no such room.')
  return row
}

/** A room as somebody may know it. `namesPeople`: whether they are a facilitator of the plenary, who named its people. */
export function toSummary(
  row: RoomRow,
  { personId, namesPeople }: { readonly personId: string; readonly namesPeople: boolean },
): RoomSummary {
  const people = row.board.memberships.flatMap(toRoomPerson)
  const isMine = people.some((person) => person.personId === personId)
  const named = isMine ? row.board.title : row.name
  return {
    id: row.boardId,
    number: row.number,
    hue: row.hue,
    isOpenToFacilitators: row.isOpenToFacilitators,
    openedAt: row.openedAt.toISOString(),
    ...(row.closedAt && { closedAt: row.closedAt.toISOString() }),
    isMine,
    ...((isMine || namesPeople) && { name: named, people }),
  }
}

function toRoomPerson({
  personId,
  role,
  actorId,
  pseudonym,
  person,
}: RoomRow['board']['memberships'][number]): RoomPerson[] {
  const seat = toSeat(role, actorId)
  return seat ? [{ personId, name: nameOn(pseudonym, person), ...seat }] : []
}
