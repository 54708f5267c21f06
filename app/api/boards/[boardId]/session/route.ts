/** `/api/boards/:id/session`: stage, agenda, timer, locks, raised hands. docs/api.md */

import { mayRun } from '#domain/access/role.ts'
import { auditOfSessionAct } from '#domain/audit/audit-of-session-act.ts'
import { actOnSession, sessionAct } from '#domain/session/session-act.ts'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { changeSession } from '#server/session/change-session.ts'
import { keepStage } from '#server/session/keep-stage.ts'
import { readSession, summaryOf } from '#server/session/read-session.ts'

export const GET = route<BoardParams>('session', async (call) => {
  const { board } = await memberOf(call, anyMember)
  return Response.json(await readSession(call.runtime.db, board.id, Date.now))
})

export const POST = route<BoardParams>('session', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const wish = await readBody(call.request, sessionAct)
  const { db } = call.runtime
  const change = await changeSession(
    db,
    board.id,
    (state) => actOnSession(state, wish, { now: Date.now(), by: person.name }),
    { by: person, done: auditOfSessionAct(wish) },
  )
  await keepStage(call.runtime, change, { boardId: board.id, by: person })
  return Response.json(await summaryOf(db, board.id, change.after, Date.now))
})
