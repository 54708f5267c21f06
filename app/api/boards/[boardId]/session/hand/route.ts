/** `/api/boards/:id/session/hand`: the caller's own hand. docs/api.md */

import { z } from 'zod'
import { handLowered, handRaised } from '#domain/session/session-act.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { changeSession } from '#server/session/change-session.ts'
import { summaryOf } from '#server/session/read-session.ts'

const WISH = z.strictObject({ raised: z.boolean() })

export const PUT = route<BoardParams>('session-hand', async (call) => {
  const { board, person } = await memberOf(call, anyMember)
  const { raised } = await readBody(call.request, WISH)
  const { db } = call.runtime
  const { after } = await changeSession(db, board.id, (state) =>
    raised ? handRaised(state, person.id, Date.now()) : handLowered(state, person.id),
  )
  return Response.json(await summaryOf(db, board.id, after, Date.now))
})
