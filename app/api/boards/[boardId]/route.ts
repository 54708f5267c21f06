/** `/api/boards/:id`: one board. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { boardSummary } from '#server/boards/board-summary.ts'
import { boardTitle } from '#server/boards/board-title.ts'
import { deleteBoard } from '#server/boards/delete-board.ts'
import { renameBoard } from '#server/boards/rename-board.ts'
import { anyMember, type BoardParams, memberOf, memberOfTrashed } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { NO_END, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

const RENAME = z.strictObject({ title: boardTitle })

export const GET = route<BoardParams>('board', async (call) => {
  const { board, role, actorId } = await memberOf(call, anyMember)
  return Response.json(boardSummary(board, { role, ...(actorId && { actorId }) }))
})

export const PATCH = route<BoardParams>('board', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { title } = await readBody(call.request, RENAME)
  const shown = await renameBoard(call.runtime, board.id, { title, by: person, now: call.now })
  return Response.json({ id: board.id, title: shown })
})

export const DELETE = route<BoardParams>('board', async (call) => {
  const { board, person } = refuseInRoom(await memberOfTrashed(call, mayRun), NO_END)
  await deleteBoard(call.runtime, board.id, person)
  return new Response(null, { status: 204 })
})
