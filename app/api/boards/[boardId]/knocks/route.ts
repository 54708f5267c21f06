/** `/api/boards/:id/knocks`: who waits in the lobby. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { listKnocks } from '#server/access/knock.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('knocks', async (call) => {
  const { board } = await memberOf(call, mayRun)
  return Response.json({ knocks: await listKnocks(call.runtime.db, board.id) })
})
