/** `/api/boards/:id/snapshots/:sid/document`: the document as it was then. docs/api.md */

import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { snapshotDocument } from '#server/snapshots/one-snapshot.ts'

type Params = BoardParams & { readonly snapshotId: string }

export const GET = route<Params>('snapshot-document', async (call) => {
  await memberOf(call, anyMember)
  const update = await snapshotDocument(call.runtime.db, call.params)
  return new Response(update, { headers: { 'content-type': 'application/octet-stream' } })
})
