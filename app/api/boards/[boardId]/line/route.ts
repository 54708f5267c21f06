/** `/api/boards/:id/line`: whether a page's address may open the board's socket. docs/api.md */

import { explainOrigin } from '#server/http/explain-origin.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('line', async (call) => {
  await memberOf(call, anyMember)
  return Response.json(explainOrigin(call.request, call.runtime.config))
})
