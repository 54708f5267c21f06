/** `/api/boards/:id/rounds/:roundId/reveal`: showing a sealed round before its time. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { revealEarly } from '#server/rounds/reveal-round.ts'

type Params = BoardParams & { readonly roundId: string }

export const POST = route<Params>('round-reveal', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { runtime, params } = call
  await revealEarly(runtime, { boardId: board.id, roundId: params.roundId, by: person })
  return new Response(null, { status: 204 })
})
