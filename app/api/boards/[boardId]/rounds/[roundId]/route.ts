/** `/api/boards/:id/rounds/:roundId`: giving a sealed round more time, and calling it off. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { moreTime } from '#domain/rounds/sealed-round.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { extendRound } from '#server/rounds/extend-round.ts'
import { voidRound } from '#server/rounds/void-round.ts'

type Params = BoardParams & { readonly roundId: string }

export const PATCH = route<Params>('round', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { moreMinutes: minutes } = await readBody(call.request, moreTime)
  const { roundId } = call.params
  const extension = { boardId: board.id, roundId, minutes, by: person }
  return Response.json(await extendRound(call.runtime.db, extension))
})

export const DELETE = route<Params>('round', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { roundId } = call.params
  await voidRound(call.runtime.db, { boardId: board.id, roundId, by: person })
  return new Response(null, { status: 204 })
})
