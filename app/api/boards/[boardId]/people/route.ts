/** `/api/boards/:id/people`: who is in it. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { listPeople } from '#server/boards/list-people.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('people', async (call) => {
  const { board } = await memberOf(call, mayRun)
  return Response.json({ people: await listPeople(call.runtime.db, board.id) })
})
