/** Opens a caucus room: a board of its own, with a copy of what stands on the plenary and seats for those who are named. */

import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { toSeat } from '#domain/access/seat.ts'
import { copyBoard } from '#domain/rooms/copy-board.ts'
import { nextRoomHue } from '#domain/rooms/room-hue.ts'
import { mayBeInRoom } from '#domain/rooms/room-seat.ts'
import { MAX_OPEN_ROOMS, MAX_ROOMS, type RoomWish } from '#domain/rooms/room-wish.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { wantedSeats, writeSeats } from './keep-rooms.ts'
import { holdRooms } from './room-lock.ts'

export type RoomOpening = {
  readonly plenaryId: string
  readonly wish: RoomWish
  readonly by: Person
  /** Answers a request, whose people may have left or become facilitators meanwhile: those stay out. */
  readonly request?: string
}

type Rows = Prisma.TransactionClient

/**
 * The room's id.
 * @throws DomainError `bad_request` (somebody is no member, or a facilitator who may not be in it), `too_many`, `not_found`
 */
export async function openRoom(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  { plenaryId, wish, by, request }: RoomOpening,
): Promise<string> {
  const bytes = await hub.read(plenaryId, (doc) => firstState(doc, wish.name))
  const boardId = newId()
  return db.$transaction(async (rows) => {
    const { number, hue } = await nextRoom(rows, plenaryId)
    if (request === undefined) await requireMayBeIn(rows, plenaryId, wish)
    else await takeRequest(rows, plenaryId, request)
    const { name, people, isOpenToFacilitators } = wish
    await rows.board.create({
      data: {
        id: boardId,
        title: name,
        updates: { create: { origin: 'create', n: 0, bytes, personId: by.id } },
        room: {
          create: { plenaryId, number, name, hue, isOpenToFacilitators, openedBy: by.id },
        },
      },
      select: { id: true },
    })
    const plenary = await rows.membership.findMany({ where: { boardId: plenaryId } })
    const named = people.map((personId) => ({ personId }))
    const seats = wantedSeats(plenary, named, { isOpenToFacilitators, isClosed: false })
    await writeSeats(rows, boardId, [], seats)
    const facts = { roomId: boardId, number, people: seats.size, isOpenToFacilitators }
    await noteAct(rows, { boardId: plenaryId, by }, { act: 'room.opened', ...facts })
    await announceNews(rows, { boardId: plenaryId, news: { topic: 'rooms' } })
    return boardId
  })
}

function firstState(plenary: Y.Doc, title: string): Uint8Array<ArrayBuffer> {
  const room = new Y.Doc()
  try {
    copyBoard(room, plenary, { title })
    return new Uint8Array(Y.encodeStateAsUpdate(room))
  } finally {
    room.destroy()
  }
}

/** Two who open rooms at once come one after the other. */
async function nextRoom(rows: Rows, plenaryId: string): Promise<{ number: number; hue: number }> {
  const { count } = await rows.board.updateMany({
    where: { id: plenaryId },
    data: { lastRoom: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('not_found', 'There is no such board.')
  await holdRooms(rows, plenaryId)
  const { lastRoom } = await rows.board.findUniqueOrThrow({
    where: { id: plenaryId },
    select: { lastRoom: true },
  })
  const rooms = await rows.caucusRoom.findMany({
    where: { plenaryId },
    select: { hue: true, closedAt: true },
  })
  const open = rooms.filter(({ closedAt }) => closedAt === null)
  if (open.length >= MAX_OPEN_ROOMS || rooms.length >= MAX_ROOMS) {
    throw new DomainError('too_many', `A board may have ${MAX_OPEN_ROOMS} rooms open at a time.`)
  }
  return { number: lastRoom, hue: nextRoomHue(open.map(({ hue }) => hue)) }
}

/** @throws DomainError `bad_request` unless all are members, and facilitators only where the room is open to them */
export async function requireMayBeIn(
  rows: Pick<Rows, 'membership'>,
  plenaryId: string,
  { people, isOpenToFacilitators }: Pick<RoomWish, 'people' | 'isOpenToFacilitators'>,
): Promise<void> {
  const members = await rows.membership.findMany({
    where: { boardId: plenaryId, personId: { in: [...people] } },
    select: { role: true, actorId: true },
  })
  const seats = members.flatMap(({ role, actorId }) => toSeat(role, actorId) ?? [])
  if (seats.length < people.length) {
    throw new DomainError('bad_request', 'people: somebody is not on the board')
  }
  if (!seats.every((seat) => mayBeInRoom(seat, { isOpenToFacilitators, isClosed: false }))) {
    throw new DomainError('bad_request', 'people: the room is not open to facilitators')
  }
}

/** Of two who grant a request at once, one finds it gone. */
async function takeRequest(rows: Rows, plenaryId: string, id: string): Promise<void> {
  const { count } = await rows.roomRequest.deleteMany({ where: { id, plenaryId } })
  if (count === 0) throw new DomainError('not_found', 'Nobody asks for this room any more.')
}
