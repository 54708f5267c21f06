/** `/api/boards/:id/comments/:threadId`: one thread. docs/api.md */

import { z } from 'zod'
import { readThread } from '#server/comments/read-threads.ts'
import { resolveThread } from '#server/comments/resolve-thread.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { commenterOf } from '#server/session/commenter-of.ts'

type Params = BoardParams & { readonly threadId: string }

const CHANGE = z.strictObject({ state: z.enum(['open', 'resolved']) })

export const GET = route<Params>('thread', async (call) => {
  const { person } = await memberOf(call, anyMember)
  return Response.json(await readThread(call.runtime.db, call.params, person.id))
})

export const PATCH = route<Params>('thread', async (call) => {
  const { person } = await commenterOf(call)
  const { state } = await readBody(call.request, CHANGE)
  const resolving = { isResolved: state === 'resolved', by: person.id, now: call.now }
  await resolveThread(call.runtime.db, call.params, resolving)
  return Response.json(await readThread(call.runtime.db, call.params, person.id))
})
