/** `/api/boards/:id/comments/:threadId/replies/:commentId`: one comment, the first of a thread too. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { COMMENT_FIELDS, MAX_COMMENT_BODY_BYTES } from '#server/comments/comment-fields.ts'
import { deleteComment } from '#server/comments/delete-comment.ts'
import { editComment } from '#server/comments/edit-comment.ts'
import { readThread } from '#server/comments/read-threads.ts'
import type { BoardParams } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { commenterOf } from '#server/session/commenter-of.ts'

type Params = BoardParams & { readonly threadId: string; readonly commentId: string }

const EDIT = z.strictObject(COMMENT_FIELDS)

export const PATCH = route<Params>('comment', async (call) => {
  const { person } = await commenterOf(call)
  const words = await readBody(call.request, EDIT, MAX_COMMENT_BODY_BYTES)
  await editComment(call.runtime.db, call.params, { words, by: person.id, now: call.now })
  return Response.json(await readThread(call.runtime.db, call.params, person.id))
})

export const DELETE = route<Params>('comment', async (call) => {
  const { person, role } = await commenterOf(call)
  const deleting = { by: person, mayDeleteAny: mayRun(role), now: call.now }
  await deleteComment(call.runtime.db, call.params, deleting)
  return new Response(null, { status: 204 })
})
