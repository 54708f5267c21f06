/** `/api/boards/:id/snapshots/:sid/restore`: back to a named state, for everybody. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { restoreSnapshot } from '#server/boards/restore-snapshot.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

type Params = BoardParams & { readonly snapshotId: string }

export const POST = route<Params>('restore', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { params, runtime, now } = call
  const restoration = { boardId: board.id, snapshotId: params.snapshotId, by: person, now }
  return Response.json({ before: await restoreSnapshot(runtime, restoration) })
})
