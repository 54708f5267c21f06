/** `/api/boards/:id/export?format=json`: the whole board as data. docs/api.md */

import { DomainError } from '#domain/access/domain-error.ts'
import { exportBoard } from '#server/boards/export-board.ts'
import { asAttachment } from '#server/http/as-attachment.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('export', async (call) => {
  const { board } = await memberOf(call, anyMember)
  const format = new URL(call.request.url).searchParams.get('format')
  if (format !== 'json') throw new DomainError('bad_request', 'format: must be json')
  const exported = await exportBoard(call.runtime, board.id, call.now)
  const headers = { 'content-type': 'application/json', ...asAttachment(board.title, 'json') }
  return new Response(exported, { headers })
})
