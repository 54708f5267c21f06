/** `/api/boards/:id/rounds`: sealed stance rounds, and opening one. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { roundWish } from '#domain/rounds/sealed-round.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { listRounds } from '#server/rounds/list-rounds.ts'
import { openRound } from '#server/rounds/open-round.ts'

export const GET = route<BoardParams>('rounds', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json(await listRounds(call.runtime.db, board.id))
})

export const POST = route<BoardParams>('rounds', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const wish = await readBody(call.request, roundWish)
  const round = await openRound(call.runtime, { boardId: board.id, by: person, wish })
  return Response.json(round, { status: 201 })
})
