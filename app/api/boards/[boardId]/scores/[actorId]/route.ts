/** `/api/boards/:id/scores/:actorId`: one actor's score sheet. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { holdsSheets } from '#domain/access/score-rights.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { removeSheet } from '#server/scores/remove-sheet.ts'
import { pointsByIssue, reservationPoints, sheetVersion } from '#server/scores/score-row.ts'
import { writeSheet } from '#server/scores/write-sheet.ts'

type Params = BoardParams & { readonly actorId: string }

const SHEET = z.strictObject({
  points: pointsByIssue,
  reservation: reservationPoints,
  version: sheetVersion,
})

export const PUT = route<Params>('score sheet', async (call) => {
  const by = await memberOf(call, holdsSheets)
  const sheet = await readBody(call.request, SHEET)
  // An id in the address is one (route.ts); whether the board has such an actor, its document says.
  const actorId = call.params.actorId as ActorId
  return Response.json(
    await writeSheet(call.runtime.db, { ...sheet, boardId: by.board.id, actorId, by }),
  )
})

export const DELETE = route<Params>('score sheet', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { actorId } = call.params
  await removeSheet(call.runtime.db, { boardId: board.id, actorId, by: person })
  return new Response(null, { status: 204 })
})
