/** `/api/boards/:id/comments/:threadId/read`: how far the caller has read. docs/api.md */

import { z } from 'zod'
import { MAX_COMMENTS } from '#domain/comments/comment-limits.ts'
import { markRead } from '#server/comments/mark-read.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'

type Params = BoardParams & { readonly threadId: string }

const READ = z.strictObject({ upTo: z.int().min(1).max(MAX_COMMENTS) })

export const PUT = route<Params>('read', async (call) => {
  const { person } = await memberOf(call, anyMember)
  const { upTo } = await readBody(call.request, READ)
  await markRead(call.runtime.db, call.params, { personId: person.id, upTo })
  return new Response(null, { status: 204 })
})
