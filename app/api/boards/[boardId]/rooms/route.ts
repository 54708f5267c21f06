/** `/api/boards/:id/rooms`: caucus rooms, opening one, and asking for one. docs/api.md */

import { z } from 'zod'
import { mayAskForRoom, mayRun } from '#domain/access/role.ts'
import { roomPeople } from '#domain/rooms/room-wish.ts'
import { oneLine } from '#server/access/one-line.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { askForRoom } from '#server/rooms/ask-for-room.ts'
import { listRooms } from '#server/rooms/list-rooms.ts'
import { openRoom } from '#server/rooms/open-room.ts'
import { NO_ROOMS, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

const MAX_NAME = 80
const WISH = z.strictObject({
  name: oneLine(MAX_NAME),
  people: roomPeople,
  isOpenToFacilitators: z.boolean(),
})

export const GET = route<BoardParams>('rooms', async (call) => {
  const member = await memberOf(call, anyMember)
  return Response.json(await listRooms(call.runtime.db, member))
})

export const POST = route<BoardParams>('rooms', async (call) => {
  const member = refuseInRoom(await memberOf(call, mayAskForRoom), NO_ROOMS)
  const { board, person, role } = member
  const wish = await readBody(call.request, WISH)
  if (!mayRun(role)) {
    const requestId = await askForRoom(call.runtime.db, board.id, { wish, by: person })
    return Response.json({ requestId }, { status: 202 })
  }
  const id = await openRoom(call.runtime, { plenaryId: board.id, wish, by: person })
  return Response.json({ id, url: `${call.origin}/b/${id}` }, { status: 201 })
})
