/** `/api/boards/:id/rooms/requests/:requestId`: a room that a delegate asks for, to be opened, refused or taken back. docs/api.md */

import { z } from 'zod'
import { mayAskForRoom, mayRun } from '#domain/access/role.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { grantRoom, refuseRoom, takeBackRequest } from '#server/rooms/ask-for-room.ts'

type Params = BoardParams & { readonly requestId: string }

const ANSWER = z.strictObject({ isGranted: z.boolean() })

export const POST = route<Params>('room request', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { isGranted } = await readBody(call.request, ANSWER)
  const { requestId } = call.params
  const answer = { plenaryId: board.id, requestId, by: person }
  if (!isGranted) {
    await refuseRoom(call.runtime.db, answer)
    return new Response(null, { status: 204 })
  }
  const id = await grantRoom(call.runtime, answer)
  return Response.json({ id, url: `${call.origin}/b/${id}` }, { status: 201 })
})

export const DELETE = route<Params>('room request', async (call) => {
  const { board, person } = await memberOf(call, mayAskForRoom)
  const { requestId } = call.params
  await takeBackRequest(call.runtime.db, { plenaryId: board.id, requestId, by: person })
  return new Response(null, { status: 204 })
})
