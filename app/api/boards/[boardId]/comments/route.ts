/** `/api/boards/:id/comments`: the threads beside a board. docs/api.md */

import { z } from 'zod'
import { aboutAnchor } from '#domain/comments/about-anchor.ts'
import { ANCHOR } from '#domain/comments/anchor.ts'
import { COMMENT_FIELDS, MAX_COMMENT_BODY_BYTES } from '#server/comments/comment-fields.ts'
import { listThreads, readThread } from '#server/comments/read-threads.ts'
import { startThread } from '#server/comments/start-thread.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { commenterOf } from '#server/session/commenter-of.ts'

const WISH = z.strictObject({ anchor: ANCHOR, ...COMMENT_FIELDS })

export const GET = route<BoardParams>('comments', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  return Response.json({ threads: await listThreads(call.runtime.db, board.id, person.id) })
})

export const POST = route<BoardParams>('comments', async (call) => {
  const { board, person } = await commenterOf(call)
  const { anchor, ...words } = await readBody(call.request, WISH, MAX_COMMENT_BODY_BYTES)
  const { db, hub } = call.runtime
  const about = await hub.read(board.id, (doc) => aboutAnchor(doc, anchor))
  const threadId = await startThread(db, board.id, { anchor, about, words, by: person.id })
  const thread = await readThread(db, { boardId: board.id, threadId }, person.id)
  return Response.json(thread, { status: 201 })
})
