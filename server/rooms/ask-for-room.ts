/** A delegate asks for a caucus room; a facilitator opens it, or does not. */

import { DomainError } from '#domain/access/domain-error.ts'
import { MAX_OWN_REQUESTS, type RoomWish } from '#domain/rooms/room-wish.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { openRoom, requireMayBeIn } from './open-room.ts'
import { holdRooms } from './room-lock.ts'

type Rows = Prisma.TransactionClient

/** The request's id. @throws DomainError `bad_request` as openRoom, `too_many` */
export async function askForRoom(
  db: PrismaClient,
  plenaryId: string,
  { wish, by }: { readonly wish: RoomWish; readonly by: Person },
): Promise<string> {
  const people = wish.people.filter((personId) => personId !== by.id)
  return db.$transaction(async (rows) => {
    await holdRooms(rows, plenaryId)
    await requireMayBeIn(rows, plenaryId, { ...wish, people })
    const waiting = await rows.roomRequest.count({ where: { plenaryId, byId: by.id } })
    if (waiting >= MAX_OWN_REQUESTS) {
      throw new DomainError('too_many', `You may have asked for ${MAX_OWN_REQUESTS} rooms.`)
    }
    const { name, isOpenToFacilitators } = wish
    const asked = { plenaryId, byId: by.id, name, people, isOpenToFacilitators }
    const { id } = await rows.roomRequest.create({
      data: { id: newId(), ...asked },
      select: { id: true },
    })
    const facts = { requestId: id, people: people.length + 1, isOpenToFacilitators }
    await noteAct(rows, { boardId: plenaryId, by }, { act: 'room.asked', ...facts })
    await announceRequests(rows, plenaryId, by.id)
    return id
  })
}

type Answer = { readonly plenaryId: string; readonly requestId: string; readonly by: Person }

/** Opens the room that was asked for, with who asked in it. @returns its id. @throws as openRoom */
export async function grantRoom(
  running: Pick<Runtime, 'db' | 'hub'>,
  { plenaryId, requestId, by }: Answer,
): Promise<string> {
  const { byId, name, people, isOpenToFacilitators } = await requestOf(
    running.db,
    plenaryId,
    requestId,
  )
  const wish = { name, people: [byId, ...people], isOpenToFacilitators }
  return openRoom(running, { plenaryId, wish, by, request: requestId })
}

/** @throws DomainError `not_found` */
export async function refuseRoom(
  db: PrismaClient,
  { plenaryId, requestId, by }: Answer,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const { byId } = await requestOf(rows, plenaryId, requestId)
    await rows.roomRequest.deleteMany({ where: { id: requestId } })
    await noteAct(rows, { boardId: plenaryId, by }, { act: 'room.refused', requestId })
    await announceRequests(rows, plenaryId, byId)
  })
}

/** Takes one's own request back. @throws DomainError `not_found`, `not_allowed` (it is somebody else's) */
export async function takeBackRequest(
  db: PrismaClient,
  { plenaryId, requestId, by }: Answer,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const { byId } = await requestOf(rows, plenaryId, requestId)
    if (byId !== by.id) throw new DomainError('not_allowed', 'Somebody else asked for this room.')
    await rows.roomRequest.deleteMany({ where: { id: requestId } })
    await announceRequests(rows, plenaryId, byId)
  })
}

async function requestOf(rows: Pick<Rows, 'roomRequest'>, plenaryId: string, id: string) {
  const found = await rows.roomRequest.findUnique({ where: { id, plenaryId } })
  if (!found) throw new DomainError('not_found', 'Nobody asks for this room any more.')
  return found
}

/** Nobody else is told that somebody asks. */
function announceRequests(rows: Rows, boardId: string, byId: string): Promise<void> {
  const to = { roles: ['facilitator'], people: [byId] } as const
  return announceNews(rows, { boardId, news: { topic: 'rooms' }, to })
}
