/** `/api/boards/:id/audit`: who did what to rights, links, stages, locks, snapshots. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { listAudit, MAX_AUDIT_PAGE } from '#server/audit/list-audit.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

const USUAL_PAGE = 50

const QUERY = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .exactOptional(),
  limit: z.coerce.number().int().min(1).max(MAX_AUDIT_PAGE).default(USUAL_PAGE),
})

export const GET = route<BoardParams>('audit', async (call) => {
  const { board } = await memberOf(call, mayRun)
  const page = readQuery(call.request, QUERY)
  return Response.json(await listAudit(call.runtime.db, board.id, page))
})
