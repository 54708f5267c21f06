/** `/api/boards/:id/snapshots`: named states of a board. docs/api.md */

import { z } from 'zod'
import { maySave } from '#domain/access/role.ts'
import { oneLine } from '#server/access/one-line.ts'
import { personPace } from '#server/access/person-pace.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'
import {
  listSnapshots,
  MAX_SNAPSHOT_PAGE,
  snapshotCursor,
} from '#server/snapshots/list-snapshots.ts'
import { refuseTooMany } from '#server/snapshots/refuse-too-many.ts'
import { saveSnapshot } from '#server/snapshots/save-snapshot.ts'
import { SNAPSHOT_CAUSES } from '#server/snapshots/saved-snapshot.ts'
import { snapshotName, snapshotNote } from '#server/snapshots/snapshot-fields.ts'

const USUAL_PAGE = 50
const MAX_SEARCH = 120

const QUERY = z.strictObject({
  search: oneLine(MAX_SEARCH).exactOptional(),
  cause: z.enum(SNAPSHOT_CAUSES).exactOptional(),
  isPinned: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .exactOptional(),
  before: snapshotCursor.exactOptional(),
  limit: z.coerce.number().int().min(1).max(MAX_SNAPSHOT_PAGE).default(USUAL_PAGE),
})

const WISH = z.strictObject({ name: snapshotName, note: snapshotNote.default('') })

export const GET = route<BoardParams>('snapshots', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  const page = readQuery(call.request, QUERY)
  const reader = { boardId: board.id, readerId: person.id }
  return Response.json(await listSnapshots(call.runtime.db, reader, page))
})

export const POST = route<BoardParams>('snapshots', async (call) => {
  const { board, person } = await memberOf(call, maySave)
  const { name, note } = await readBody(call.request, WISH)
  await personPace('saving').turn(person.id)
  await refuseTooMany(call.runtime.db, board.id)
  const wish = { boardId: board.id, name, note, cause: 'manual', by: person } as const
  return Response.json(await saveSnapshot(call.runtime, wish), { status: 201 })
})
