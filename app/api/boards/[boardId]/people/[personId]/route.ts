/** `/api/boards/:id/people/:personId`: one member, to be given another seat or taken out. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { requireActor } from '#server/boards/actor-on-board.ts'
import { changeSeat, removeMember } from '#server/boards/change-member.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { SEAT_FIELDS, toSeatWish } from '#server/http/seat-fields.ts'
import { NO_WAYS_IN, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

type Params = BoardParams & { readonly personId: string }

const WISH = SEAT_FIELDS.transform(toSeatWish)

export const PATCH = route<Params>('member', async (call) => {
  const { board, person } = refuseInRoom(await memberOf(call, mayRun), NO_WAYS_IN)
  const { seat } = await readBody(call.request, WISH)
  const { personId } = call.params
  await requireActor(call.runtime, board.id, seat)
  await changeSeat(call.runtime, { boardId: board.id, personId }, { seat, by: person })
  return Response.json({ id: personId, ...seat })
})

export const DELETE = route<Params>('member', async (call) => {
  const { board, person } = refuseInRoom(await memberOf(call, mayRun), NO_WAYS_IN)
  const { personId } = call.params
  await removeMember(call.runtime, { boardId: board.id, personId }, person)
  return new Response(null, { status: 204 })
})
