/** `/api/boards/:id/snapshots/:sid/comments`: what was said beside the board then. docs/api.md */

import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { snapshotThreads } from '#server/snapshots/one-snapshot.ts'

type Params = BoardParams & { readonly snapshotId: string }

export const GET = route<Params>('snapshot-comments', async (call) => {
  await memberOf(call, anyMember)
  return Response.json({ threads: await snapshotThreads(call.runtime.db, call.params) })
})
