/** `/api/boards/:id/rooms/:roomId/people`: who is in a caucus room. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { roomPeople } from '#domain/rooms/room-wish.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { namePeople } from '#server/rooms/change-room.ts'

type Params = BoardParams & { readonly roomId: string }

const WISH = z.strictObject({ people: roomPeople })

export const PUT = route<Params>('room people', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { people } = await readBody(call.request, WISH)
  const { roomId } = call.params
  const change = { plenaryId: board.id, roomId, by: person }
  return Response.json(await namePeople(call.runtime, change, people))
})
