/** `/api/boards/:id/recovery`: a new way back for a facilitator who loses the cookie. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { renewRecovery } from '#server/boards/recovery-link.ts'
import { joinUrl } from '#server/boards/shared-link.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { NO_WAYS_IN, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

export const POST = route<BoardParams>('recovery', async (call) => {
  const { board, person } = refuseInRoom(await memberOf(call, mayRun), NO_WAYS_IN)
  const token = await renewRecovery(call.runtime.db, board.id, person)
  return Response.json({ url: joinUrl(call.origin, token) }, { status: 201 })
})
