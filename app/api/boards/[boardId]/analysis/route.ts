/** `/api/boards/:id/analysis`: verdicts on proposals, and what packages there are. docs/api.md */

import { z } from 'zod'
import { DECISION_RULES } from '#domain/negotiation/negotiation.ts'
import { analyseBoard } from '#server/boards/analyse-board.ts'
import { anyMember, type BoardParams, madeFor } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

const QUERY = z.strictObject({
  rule: z.enum(DECISION_RULES).exactOptional(),
  declaredOnly: z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true'),
})

export const GET = route<BoardParams>('analysis', async (call) => {
  const analysed = await madeFor(call, anyMember, (member) =>
    analyseBoard(call.runtime, member, readQuery(call.request, QUERY)),
  )
  return new Response(analysed, { headers: { 'content-type': 'application/json' } })
})
