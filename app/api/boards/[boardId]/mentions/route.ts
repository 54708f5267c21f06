/** `/api/boards/:id/mentions`: whom a comment may mention. docs/api.md */

import { mayComment } from '#domain/access/role.ts'
import { mentionablePeople } from '#server/comments/mentionable-people.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('mentions', async (call) => {
  const { board } = await memberOf(call, mayComment)
  return Response.json({ people: await mentionablePeople(call.runtime.db, board.id) })
})
