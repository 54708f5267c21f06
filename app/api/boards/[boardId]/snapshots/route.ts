/** `/api/boards/:id/snapshots`: named states of a board. docs/api.md */

import { z } from 'zod'
import { maySave } from '#domain/access/role.ts'
import { oneLine } from '#server/access/one-line.ts'
import { listSnapshots } from '#server/boards/list-snapshots.ts'
import { saveSnapshot } from '#server/boards/save-snapshot.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'

const MAX_NAME = 120
const WISH = z.strictObject({ name: oneLine(MAX_NAME) })

export const GET = route<BoardParams>('snapshots', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json({ snapshots: await listSnapshots(call.runtime.db, board.id) })
})

export const POST = route<BoardParams>('snapshots', async (call) => {
  const { board, person } = await memberOf(call, maySave)
  const { name } = await readBody(call.request, WISH)
  const wish = { boardId: board.id, name, cause: 'manual', by: person } as const
  return Response.json(await saveSnapshot(call.runtime, wish), { status: 201 })
})
