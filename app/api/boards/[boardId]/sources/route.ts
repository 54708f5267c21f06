/** `/api/boards/:id/sources`: texts that words on the board were taken from. docs/api.md */

import { z } from 'zod'
import { mayEdit } from '#domain/access/role.ts'
import { SOURCE_KINDS } from '#domain/sources/source-kind.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { addSource } from '#server/sources/add-source.ts'
import { listSources } from '#server/sources/list-sources.ts'
import { MAX_SOURCE_BODY_BYTES, sourceText, sourceTitle } from '#server/sources/source-fields.ts'

const WISH = z.strictObject({
  title: sourceTitle,
  kind: z.enum(SOURCE_KINDS),
  text: z.string(),
})

export const GET = route<BoardParams>('sources', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json({ sources: await listSources(call.runtime.db, board.id) })
})

export const POST = route<BoardParams>('sources', async (call) => {
  const { board, person } = await memberOf(call, mayEdit)
  const wish = await readBody(call.request, WISH, MAX_SOURCE_BODY_BYTES)
  const source = { ...wish, text: sourceText(wish.text), by: person }
  return Response.json(await addSource(call.runtime.db, board.id, source), { status: 201 })
})
