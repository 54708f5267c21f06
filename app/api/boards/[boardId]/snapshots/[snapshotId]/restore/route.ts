/** `/api/boards/:id/snapshots/:sid/restore`: back to a named state, for everybody. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { RESTORE_SCOPE, WHOLE_BOARD } from '#domain/board/restore-scope.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { hasBody, readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { restoreSnapshot } from '#server/snapshots/restore-snapshot.ts'

type Params = BoardParams & { readonly snapshotId: string }

const WISH = z.strictObject({ scope: RESTORE_SCOPE.default(WHOLE_BOARD) })

export const POST = route<Params>('restore', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { request, params, runtime, now } = call
  // Without a body, all of it.
  const { scope } = hasBody(request) ? await readBody(request, WISH) : { scope: WHOLE_BOARD }
  const restoration = { boardId: board.id, snapshotId: params.snapshotId, scope, by: person, now }
  return Response.json({ before: await restoreSnapshot(runtime, restoration), scope })
})
