/** `/api/boards/:id/leave`: the caller goes. docs/api.md */

import { leaveBoard } from '#server/boards/change-member.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { NO_LEAVING, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

export const POST = route<BoardParams>('leave', async (call) => {
  const { board, person } = refuseInRoom(await memberOf(call, anyMember), NO_LEAVING)
  await leaveBoard(call.runtime, board.id, person)
  return new Response(null, { status: 204 })
})
