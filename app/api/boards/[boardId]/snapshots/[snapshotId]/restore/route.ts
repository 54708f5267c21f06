/** `/api/boards/:id/snapshots/:sid/restore`: back to a named state, for everybody. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'
import { restoreSnapshot } from '#server/snapshots/restore-snapshot.ts'

type Params = BoardParams & { readonly snapshotId: string }

export const POST = route<Params>('restore', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { params, runtime, now } = call
  const restoration = { boardId: board.id, snapshotId: params.snapshotId, by: person, now }
  return Response.json({ before: await restoreSnapshot(runtime, restoration) })
})
