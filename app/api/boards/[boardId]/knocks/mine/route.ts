/** `/api/boards/:id/knocks/mine`: whether the caller, who knocked, is in by now. docs/api.md */

import { knockState } from '#server/access/knock.ts'
import type { BoardParams } from '#server/http/member-of.ts'
import { route } from '#server/http/route.ts'

export const GET = route<BoardParams>('my-knock', async ({ person, runtime, params }) => {
  const { id } = await person()
  return Response.json({ state: await knockState(runtime.db, params.boardId, id) })
})
