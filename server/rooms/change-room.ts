/** Names who is in a caucus room; closes it, for its people to look at or for good. Done by facilitators of the plenary. */

import { CLOSE } from '#domain/access/close-code.ts'
import { DomainError } from '#domain/access/domain-error.ts'
import { notifyRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { toDoor, wantedSeats, writeSeats } from './keep-rooms.ts'
import { requireMayBeIn } from './open-room.ts'
import { holdRooms } from './room-lock.ts'
import { type RoomRow, type RoomSummary, roomOf, toSummary } from './room-row.ts'

type Parts = Pick<Runtime, 'db' | 'hub'>
type Rows = Prisma.TransactionClient
type Change = { readonly plenaryId: string; readonly roomId: string; readonly by: Person }

/**
 * The room as it is then. Who is in it unnamed stays.
 * @throws DomainError `bad_request` as openRoom; `not_found`; `not_now` (it is closed)
 */
export async function namePeople(
  { db, hub }: Parts,
  { plenaryId, roomId, by }: Change,
  people: readonly string[],
): Promise<RoomSummary> {
  const room = await db.$transaction(async (rows) => {
    await holdRooms(rows, plenaryId)
    const before = await roomOf(rows, plenaryId, roomId)
    if (before.closedAt) throw new DomainError('not_now', 'The room is closed.')
    await requireMayBeIn(rows, plenaryId, { ...before, people })
    const after = await reseat(rows, before, people)
    const facts = { roomId, number: before.number, people: after.board.memberships.length }
    await noteAct(rows, { boardId: plenaryId, by }, { act: 'room.people', ...facts })
    await announceRoom(rows, before, 'people')
    return after
  })
  await hub.recheck(roomId)
  return toSummary(room, { personId: by.id, namesPeople: true })
}

/**
 * Closes a room: kept, its people look at it as it was left; not kept, it is gone with everything in it. A kept one may be
 * deleted later. @throws DomainError `not_found`
 */
export async function closeRoom(
  { db, hub }: Parts,
  { plenaryId, roomId, by }: Change,
  { isKept }: { readonly isKept: boolean },
): Promise<void> {
  await db.$transaction(async (rows) => {
    await holdRooms(rows, plenaryId)
    const room = await roomOf(rows, plenaryId, roomId)
    if (isKept && room.closedAt) return
    const facts = { roomId, number: room.number }
    const act = isKept ? 'room.closed' : 'room.deleted'
    await noteAct(rows, { boardId: plenaryId, by }, { act, ...facts })
    if (isKept) await archive(rows, room)
    else await rows.board.delete({ where: { id: roomId }, select: { id: true } })
    await announceRoom(rows, room, 'room')
  })
  if (isKept) await hub.recheck(roomId)
  else hub.end(roomId, CLOSE.noSuchBoard)
}

async function archive(rows: Rows, room: RoomRow): Promise<void> {
  const { plenaryId, boardId } = room
  const closed = await rows.caucusRoom.update({
    where: { boardId },
    data: { closedAt: new Date() },
    include: { board: { select: { memberships: true } } },
  })
  const plenary = await rows.membership.findMany({ where: { boardId: plenaryId } })
  const { memberships } = closed.board
  await writeSeats(rows, boardId, memberships, wantedSeats(plenary, memberships, toDoor(closed)))
}

async function reseat(rows: Rows, room: RoomRow, people: readonly string[]): Promise<RoomRow> {
  const { plenaryId, boardId } = room
  const plenary = await rows.membership.findMany({ where: { boardId: plenaryId } })
  const named = people.map((personId) => ({ personId }))
  const seats = wantedSeats(plenary, named, toDoor(room))
  await writeSeats(rows, boardId, room.board.memberships, seats)
  return roomOf(rows, plenaryId, boardId)
}

async function announceRoom(
  rows: Rows,
  { boardId, plenaryId }: RoomRow,
  topic: 'people' | 'room',
): Promise<void> {
  await notifyRights(rows, boardId)
  await announceNews(rows, { boardId, news: { topic } })
  await announceNews(rows, { boardId: plenaryId, news: { topic: 'rooms' } })
}
