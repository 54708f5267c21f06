/** `/api/boards/:id/door`: whether people wait in a lobby, and under which names they are seen. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { changeDoor, readDoor } from '#server/boards/board-door.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { NO_WAYS_IN, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

const WISH = z.strictObject({ lobby: z.boolean().optional(), pseudonyms: z.boolean().optional() })

export const GET = route<BoardParams>('door', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json(await readDoor(call.runtime.db, board.id))
})

export const PATCH = route<BoardParams>('door', async (call) => {
  const { board, person } = refuseInRoom(await memberOf(call, mayRun), NO_WAYS_IN)
  const { lobby, pseudonyms } = await readBody(call.request, WISH)
  const wish = { lobby, pseudonyms, by: person }
  return Response.json(await changeDoor(call.runtime, board.id, wish))
})
