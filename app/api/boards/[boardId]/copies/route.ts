/** `/api/boards/:id/copies`: a new board that starts as this one is, or was. docs/api.md */

import { z } from 'zod'
import { isId } from '#domain/negotiation/ids.ts'
import { personPace } from '#server/access/person-pace.ts'
import { boardTitle } from '#server/boards/board-title.ts'
import { copyBoard } from '#server/boards/copy-board.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { NO_COPIES, refuseInRoom } from '#server/rooms/refuse-in-room.ts'
import type { CopyJob } from '#server/worker/board-job.ts'

const WISH = z
  .strictObject({
    title: boardTitle.exactOptional(),
    snapshotId: z.string().refine(isId).exactOptional(),
    at: z.iso.datetime().exactOptional(),
  })
  .refine(({ snapshotId, at }) => !(snapshotId && at), 'a snapshot or a moment, not both')

export const POST = route<BoardParams>('copies', async (call) => {
  const member = refuseInRoom(await memberOf(call, anyMember), NO_COPIES)
  const { runtime, origin, now } = call
  const { title, ...from } = await readBody(call.request, WISH)
  await personPace('copying').turn(member.person.id)
  const wish = { from: stateIn(from), ...(title && { title }), now }
  const id = await copyBoard(runtime, member, wish)
  return Response.json({ id, url: `${origin}/b/${id}` }, { status: 201 })
})

function stateIn({
  snapshotId,
  at,
}: Pick<z.output<typeof WISH>, 'snapshotId' | 'at'>): CopyJob['from'] {
  if (snapshotId !== undefined) return { kind: 'snapshot', snapshotId }
  return at === undefined ? { kind: 'now' } : { kind: 'moment', at }
}
