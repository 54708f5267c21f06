/** `/api/boards/:id/snapshots/:sid`: one snapshot, and what is said of it. docs/api.md */

import { z } from 'zod'
import { mayRun, maySave } from '#domain/access/role.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { changeSnapshot, deleteSnapshot } from '#server/snapshots/change-snapshot.ts'
import { oneSnapshot } from '#server/snapshots/one-snapshot.ts'
import { snapshotName, snapshotNote } from '#server/snapshots/snapshot-fields.ts'

type Params = BoardParams & { readonly snapshotId: string }

const CHANGE = z
  .strictObject({
    name: snapshotName.exactOptional(),
    note: snapshotNote.exactOptional(),
    isPinned: z.boolean().exactOptional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'nothing to change')

export const GET = route<Params>('snapshot', async (call) => {
  const { person } = await memberOf(call, anyMember)
  const wish = { ...call.params, readerId: person.id }
  return Response.json(await oneSnapshot(call.runtime.db, wish))
})

export const PATCH = route<Params>('snapshot', async (call) => {
  const member = await memberOf(call, maySave)
  const change = await readBody(call.request, CHANGE)
  const { snapshotId } = call.params
  return Response.json(await changeSnapshot(call.runtime.db, { member, snapshotId }, change))
})

export const DELETE = route<Params>('snapshot', async (call) => {
  const member = await memberOf(call, mayRun)
  await deleteSnapshot(call.runtime.db, { member, snapshotId: call.params.snapshotId })
  return new Response(null, { status: 204 })
})
