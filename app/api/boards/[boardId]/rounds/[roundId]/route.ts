/** `/api/boards/:id/rounds/:roundId`: calling a sealed round off. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { voidRound } from '#server/rounds/void-round.ts'

type Params = BoardParams & { readonly roundId: string }

export const DELETE = route<Params>('round', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { roundId } = call.params
  await voidRound(call.runtime.db, { boardId: board.id, roundId, by: person })
  return new Response(null, { status: 204 })
})
