/** `/api/boards/:id/audit/export?format=csv`: the whole audit as a file. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { auditCsv } from '#server/audit/audit-csv.ts'
import { wholeAudit } from '#server/audit/list-audit.ts'
import { asAttachment } from '#server/http/as-attachment.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

const QUERY = z.strictObject({ format: z.enum(['csv', 'json']) })

export const GET = route<BoardParams>('audit-export', async (call) => {
  const { board } = await memberOf(call, mayRun)
  const { format } = readQuery(call.request, QUERY)
  const entries = await wholeAudit(call.runtime.db, board.id)
  const file = asAttachment(`${board.title} audit`, format)
  if (format === 'json') return Response.json({ board: board.id, entries }, { headers: file })
  const headers = { 'content-type': 'text/csv; charset=utf-8', ...file }
  return new Response(auditCsv(entries), { headers })
})
