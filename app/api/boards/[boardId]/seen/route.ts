/** `/api/boards/:id/seen`: what the caller had seen of it last. docs/api.md */

import { z } from 'zod'
import { keepLastSeen, lastSeen, seenVector } from '#server/boards/last-seen.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'

const SIGHT = z.strictObject({
  vector: seenVector,
  moves: z.number().int().min(0).max(2_000_000_000).optional(),
})

export const GET = route<BoardParams>('seen', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  const visitor = { boardId: board.id, personId: person.id }
  return Response.json({ seen: (await lastSeen(call.runtime.db, visitor)) ?? null })
})

export const PUT = route<BoardParams>('seen', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  const { vector, moves } = await readBody(call.request, SIGHT)
  const visitor = { boardId: board.id, personId: person.id }
  await keepLastSeen(call.runtime.db, visitor, { vector, moves, at: new Date(call.now) })
  return new Response(null, { status: 204 })
})
