/** `/api/boards/:id/history/document?at=…`: the board's document as it was at a moment. docs/api.md */

import { z } from 'zod'
import { personPace } from '#server/access/person-pace.ts'
import { boardMoment } from '#server/boards/board-moment.ts'
import { anyMember, type BoardParams, madeFor } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

const QUERY = z.strictObject({ at: z.iso.datetime() })

export const GET = route<BoardParams>('history', async (call) => {
  const update = await madeFor(call, anyMember, async (member) => {
    const { at } = readQuery(call.request, QUERY)
    await personPace('history').turn(member.person.id)
    return boardMoment(call.runtime, member, at)
  })
  return new Response(update, { headers: { 'content-type': 'application/octet-stream' } })
})
