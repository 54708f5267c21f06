/** `/api/boards/:roomId/carry`: what a caucus room changed, and carrying some of it back to its plenary. docs/api.md */

import { z } from 'zod'
import { isId } from '#domain/negotiation/ids.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { carryBack, listChanges } from '#server/rooms/carry-back.ts'

/** As many ids as a body holds. */
const MAX_CHANGES = 500
const WISH = z.strictObject({
  ids: z
    .array(z.string().refine(isId))
    .min(1)
    .max(MAX_CHANGES)
    .refine((ids) => new Set(ids).size === ids.length, 'a change twice'),
})

export const GET = route<BoardParams>('carry', async (call) => {
  const member = await memberOf(call, anyMember)
  return Response.json({ changes: await listChanges(call.runtime, member) })
})

export const POST = route<BoardParams>('carry', async (call) => {
  const member = await memberOf(call, anyMember)
  const { ids } = await readBody(call.request, WISH)
  return Response.json(await carryBack(call.runtime, member, { ids, now: call.now }))
})
