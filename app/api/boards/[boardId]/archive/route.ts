/** `/api/boards/:id/archive`: out of the caller's own list, and back into it. docs/api.md */

import { archiveBoard } from '#server/boards/archive-board.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const PUT = route<BoardParams>('archive', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  const who = { boardId: board.id, personId: person.id }
  await archiveBoard(call.runtime.db, who, new Date(call.now))
  return new Response(null, { status: 204 })
})

export const DELETE = route<BoardParams>('archive', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  await archiveBoard(call.runtime.db, { boardId: board.id, personId: person.id }, null)
  return new Response(null, { status: 204 })
})
