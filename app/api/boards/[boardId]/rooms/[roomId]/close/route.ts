/** `/api/boards/:id/rooms/:roomId/close`: the end of a caucus room, kept to be looked at or deleted. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { closeRoom } from '#server/rooms/change-room.ts'

type Params = BoardParams & { readonly roomId: string }

const WISH = z.strictObject({ isKept: z.boolean() })

export const POST = route<Params>('room close', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const wish = await readBody(call.request, WISH)
  const { roomId } = call.params
  await closeRoom(call.runtime, { plenaryId: board.id, roomId, by: person }, wish)
  return new Response(null, { status: 204 })
})
