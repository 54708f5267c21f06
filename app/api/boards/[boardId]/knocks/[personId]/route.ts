/** `/api/boards/:id/knocks/:personId`: somebody in the lobby, to be let in or turned away. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { letIn, turnAway } from '#server/access/knock.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

type Params = BoardParams & { readonly personId: string }

export const PUT = route<Params>('knock', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { personId } = call.params
  await letIn(call.runtime.db, { boardId: board.id, personId, by: person })
  return new Response(null, { status: 204 })
})

export const DELETE = route<Params>('knock', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { personId } = call.params
  await turnAway(call.runtime.db, { boardId: board.id, personId, by: person })
  return new Response(null, { status: 204 })
})
