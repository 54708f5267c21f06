/** `/api/boards/:id/comments/:threadId/replies`: says something more in a thread. docs/api.md */

import { z } from 'zod'
import { COMMENT_FIELDS, MAX_COMMENT_BODY_BYTES } from '#server/comments/comment-fields.ts'
import { readThread } from '#server/comments/read-threads.ts'
import { replyToThread } from '#server/comments/reply-to-thread.ts'
import type { BoardParams } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { commenterOf } from '#server/session/commenter-of.ts'

type Params = BoardParams & { readonly threadId: string }

const REPLY = z.strictObject(COMMENT_FIELDS)

export const POST = route<Params>('replies', async (call) => {
  const { person } = await commenterOf(call)
  const words = await readBody(call.request, REPLY, MAX_COMMENT_BODY_BYTES)
  await replyToThread(call.runtime.db, call.params, { words, by: person.id })
  const thread = await readThread(call.runtime.db, call.params, person.id)
  return Response.json(thread, { status: 201 })
})
