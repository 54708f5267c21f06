/** `/api/boards/:id/history`: who changed what and when, update by update. docs/api.md */

import { z } from 'zod'
import { personPace } from '#server/access/person-pace.ts'
import { boardHistory } from '#server/boards/board-history.ts'
import { anyMember, type BoardParams, madeFor } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

const QUERY = z.strictObject({
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(5_000).default(2_000),
})

export const GET = route<BoardParams>('history', async (call) => {
  const page = await madeFor(call, anyMember, async (member) => {
    const wish = readQuery(call.request, QUERY)
    await personPace('history').turn(member.person.id)
    return boardHistory(call.runtime, member, wish)
  })
  return new Response(page, { headers: { 'content-type': 'application/octet-stream' } })
})
