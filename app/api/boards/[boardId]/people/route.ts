/** `/api/boards/:id/people`: who is in it. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { listPeople } from '#server/boards/list-people.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('people', async (call) => {
  const { board, role } = await memberOf(call, anyMember)
  const { db } = call.runtime
  return Response.json({ people: await listPeople(db, board.id, { forFacilitator: mayRun(role) }) })
})
