/** `/api/boards/:id/retention`: which snapshots are saved by themselves, and for how long. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { changeRetention, RETENTION, readRetention } from '#server/snapshots/retention.ts'

export const GET = route<BoardParams>('retention', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json(await readRetention(call.runtime.db, board.id))
})

export const PUT = route<BoardParams>('retention', async (call) => {
  const member = await memberOf(call, mayRun)
  const retention = await readBody(call.request, RETENTION)
  await changeRetention(call.runtime.db, member, retention)
  return Response.json(retention)
})
