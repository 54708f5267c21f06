/** `/api/boards/:id/links/:linkId`: one way in, to be closed. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { revokeLink } from '#server/boards/revoke-link.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const DELETE = route<BoardParams & { readonly linkId: string }>('link', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { params, runtime, now } = call
  const revocation = { boardId: board.id, linkId: params.linkId, by: person, now }
  return Response.json({ ended: await revokeLink(runtime, revocation) })
})
