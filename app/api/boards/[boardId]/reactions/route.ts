/** `/api/boards/:id/reactions`: small signs on cards and comments. docs/api.md */

import { z } from 'zod'
import { REACTION_TARGETS, REACTIONS } from '#domain/comments/reaction.ts'
import { isId } from '#domain/negotiation/ids.ts'
import { listReactions } from '#server/comments/list-reactions.ts'
import { setReaction } from '#server/comments/set-reaction.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { commenterOf } from '#server/session/commenter-of.ts'

const WISH = z.strictObject({
  on: z.enum(REACTION_TARGETS),
  id: z.string().refine(isId),
  kind: z.enum(REACTIONS),
  state: z.enum(['on', 'off']),
})

export const GET = route<BoardParams>('reactions', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json({ reactions: await listReactions(call.runtime.db, board.id) })
})

export const PUT = route<BoardParams>('reactions', async (call) => {
  const { board, person } = await commenterOf(call)
  const { state, ...wish } = await readBody(call.request, WISH)
  const reacting = { ...wish, personId: person.id, isOn: state === 'on' }
  await setReaction(call.runtime.db, board.id, reacting)
  return new Response(null, { status: 204 })
})
