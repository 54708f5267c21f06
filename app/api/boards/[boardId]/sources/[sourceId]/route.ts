/** `/api/boards/:id/sources/:sourceId`: one source with its text. docs/api.md */

import { z } from 'zod'
import { mayEdit } from '#domain/access/role.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { readSource } from '#server/sources/read-source.ts'
import { removeSource } from '#server/sources/remove-source.ts'
import { renameSource } from '#server/sources/rename-source.ts'
import { sourceTitle } from '#server/sources/source-fields.ts'

type Params = BoardParams & { readonly sourceId: string }

const RENAME = z.strictObject({ title: sourceTitle })

export const GET = route<Params>('source', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json(await readSource(call.runtime.db, board.id, call.params.sourceId))
})

export const PATCH = route<Params>('source', async (call) => {
  const { board, person } = await memberOf(call, mayEdit)
  const { title } = await readBody(call.request, RENAME)
  const { sourceId } = call.params
  await renameSource(call.runtime.db, { boardId: board.id, sourceId, by: person }, title)
  return Response.json({ id: sourceId, title })
})

export const DELETE = route<Params>('source', async (call) => {
  const { board, person } = await memberOf(call, mayEdit)
  const { params, runtime, now } = call
  const removal = { boardId: board.id, sourceId: params.sourceId, by: person }
  await removeSource(runtime.db, removal, now)
  return new Response(null, { status: 204 })
})
