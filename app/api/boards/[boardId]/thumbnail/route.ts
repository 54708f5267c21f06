/** `/api/boards/:id/thumbnail`: the board in small. docs/api.md */

import { readThumbnail } from '#server/boards/read-thumbnail.ts'
import { anyMember, type BoardParams, madeFor } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'
import { svgAnswer, THEME_QUERY } from '#server/http/svg-answer.ts'

export const GET = route<BoardParams>('thumbnail', async (call) => {
  const drawn = await madeFor(call, anyMember, ({ board }) =>
    readThumbnail(call.runtime, board, readQuery(call.request, THEME_QUERY).theme),
  )
  return svgAnswer(drawn)
})
