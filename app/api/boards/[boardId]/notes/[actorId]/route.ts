/** `/api/boards/:id/notes/:actorId`: what a delegation keeps for itself. Facilitators get none of it. docs/api.md */

import { z } from 'zod'
import { DomainError, ERROR_STATUS } from '#domain/access/domain-error.ts'
import { mayKeepNotes } from '#domain/access/role.ts'
import { noteContents } from '#domain/notes/delegation-note.ts'
import type { Member } from '#server/access/require-member.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { type Call, route } from '#server/http/route.ts'
import { readNotes } from '#server/notes/read-notes.ts'
import { writeNotes } from '#server/notes/write-notes.ts'

type Params = BoardParams & { readonly actorId: string }

const MAX_BYTES = 1024 * 1024
const LAST_VERSION = 2 ** 31 - 2

const WISH = z.strictObject({
  contents: noteContents,
  version: z.int().min(0).max(LAST_VERSION),
})

export const GET = route<Params>('notes', async (call) => {
  const { board } = await delegateOf(call)
  const { actorId } = call.params
  return Response.json(await readNotes(call.runtime, { boardId: board.id, actorId }))
})

export const PUT = route<Params>('notes', async (call) => {
  const { board, person } = await delegateOf(call)
  const { version, contents } = await readBody(call.request, WISH, MAX_BYTES)
  const { actorId } = call.params
  const wish = { boardId: board.id, actorId, by: person.id, version, contents }
  const writing = await writeNotes(call.runtime, wish)
  if (writing.isWritten) return Response.json({ version: writing.version })
  const error = { code: 'out_of_date', message: 'Somebody of yours has written meanwhile.' }
  return Response.json({ error, notes: writing.newer }, { status: ERROR_STATUS.out_of_date })
})

/** @throws DomainError `not_allowed` for everybody but delegates of that actor on that board */
async function delegateOf(call: Call<Params>): Promise<Member> {
  const member = await memberOf(call, mayKeepNotes)
  if (member.actorId === call.params.actorId) return member
  throw new DomainError('not_allowed', 'You speak for another party.')
}
