/** `/api/boards/:id/minutes`: the minutes of a board as facilitators write them. docs/api.md */

import { z } from 'zod'
import { DomainError, ERROR_STATUS } from '#domain/access/domain-error.ts'
import { mayRun } from '#domain/access/role.ts'
import { isZone } from '#domain/minutes/clock.ts'
import { MAX_DRAFT_BYTES, minutesDraft } from '#domain/minutes/minutes-draft.ts'
import type { BoardMinutes, MinutesView } from '#domain/minutes/minutes-view.ts'
import type { Member } from '#server/access/require-member.ts'
import { type BoardParams, madeFor, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { type Call, route } from '#server/http/route.ts'
import { keptDraft } from '#server/minutes/read-draft.ts'
import { writeDraft } from '#server/minutes/write-draft.ts'

const LAST_VERSION = 2 ** 31 - 2

const WISH = z.strictObject({ draft: minutesDraft, version: z.int().min(0).max(LAST_VERSION) })

export const GET = route<BoardParams>('minutes', async (call) => {
  return Response.json(await madeFor(call, mayRun, (member) => minutesFor(call, member)))
})

async function minutesFor(
  { request, runtime: { db, hub, files }, now }: Call<BoardParams>,
  { board }: Member,
): Promise<MinutesView> {
  const zone = zoneIn(request)
  await hub.durable(board.id)
  const kept = await keptDraft(db, board.id)
  // As long as nobody has chosen a zone, it is the one the reader's clock is in.
  const at = new Date(now).toISOString()
  const chosen = kept.version > 0 ? kept.draft.zone : (zone ?? kept.draft.zone)
  const bytes = await files.run({ kind: 'minutes', boardId: board.id, at, zone: chosen })
  const made: BoardMinutes = JSON.parse(new TextDecoder().decode(bytes))
  return { ...kept, draft: { ...kept.draft, zone: chosen }, ...made }
}

export const PUT = route<BoardParams>('minutes', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { version, draft } = await readBody(call.request, WISH, MAX_DRAFT_BYTES)
  const wish = { boardId: board.id, by: person.id, version, draft }
  const writing = await writeDraft(call.runtime.db, wish)
  if (writing.isWritten) return Response.json({ version: writing.version })
  const error = { code: 'out_of_date', message: 'Another facilitator has written meanwhile.' }
  return Response.json({ error, minutes: writing.newer }, { status: ERROR_STATUS.out_of_date })
})

/** @throws DomainError `bad_request` for a zone that is none */
function zoneIn(request: Request): string | undefined {
  const zone = new URL(request.url).searchParams.get('zone')
  if (zone === null) return undefined
  if (zone.length > 64 || !isZone(zone))
    throw new DomainError('bad_request', 'zone: is no time zone')
  return zone
}
