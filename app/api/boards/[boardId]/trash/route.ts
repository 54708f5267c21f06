/** `/api/boards/:id/trash`: into the trash, for everybody, and out of it. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { putBack, trashBoard } from '#server/boards/trash-board.ts'
import { type BoardParams, memberOfTrashed } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { NO_END, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

export const PUT = route<BoardParams>('trash', async (call) => {
  const { board, person } = refuseInRoom(await memberOfTrashed(call, mayRun), NO_END)
  await trashBoard(call.runtime, board.id, person)
  return new Response(null, { status: 204 })
})

export const DELETE = route<BoardParams>('trash', async (call) => {
  const { board, person } = refuseInRoom(await memberOfTrashed(call, mayRun), NO_END)
  await putBack(call.runtime, board.id, person)
  return new Response(null, { status: 204 })
})
