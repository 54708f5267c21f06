/** `/api/boards/:id/scores`: what a training board's packages are worth to its actors, to those who may know. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { SCORE_AUDIENCES } from '#domain/access/score-rights.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { readScores } from '#server/scores/read-scores.ts'
import { setAudience } from '#server/scores/set-audience.ts'

const SWITCH = z.strictObject({ audience: z.enum(SCORE_AUDIENCES) })

export const GET = route<BoardParams>('scores', async (call) => {
  const member = await memberOf(call, anyMember)
  return Response.json(await readScores(call.runtime.db, member.board.id, member))
})

export const PATCH = route<BoardParams>('scores', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { audience } = await readBody(call.request, SWITCH)
  await setAudience(call.runtime.db, board.id, { audience, by: person })
  return Response.json({ audience })
})
