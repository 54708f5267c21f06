/** `/api/boards/:id/links`: the ways in. docs/api.md */

import { z } from 'zod'
import { mayRun, ROLES } from '#domain/access/role.ts'
import { toSeat } from '#domain/access/seat.ts'
import { oneLine } from '#server/access/one-line.ts'
import { listLinks } from '#server/boards/list-links.ts'
import { makeLink } from '#server/boards/make-link.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'

const MAX_LABEL = 80

const WISH = z
  .strictObject({
    role: z.enum(ROLES),
    actorId: z.string().optional(),
    label: oneLine(MAX_LABEL).optional(),
    expiresAt: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .refine((at) => at.getTime() > Date.now(), 'must lie in the future')
      .optional(),
  })
  .transform(({ role, actorId, ...rest }, context) => {
    const seat = toSeat(role, actorId)
    if (seat && seat.actorId === actorId) return { seat, ...rest }
    context.addIssue('actorId: a delegate is bound to an actor, and nobody else is')
    return z.NEVER
  })

export const GET = route<BoardParams>('links', async (call) => {
  const { board } = await memberOf(call, mayRun)
  const { runtime, origin, now } = call
  const view = { secret: runtime.secret, origin, now }
  return Response.json({ links: await listLinks(runtime.db, board.id, view) })
})

export const POST = route<BoardParams>('links', async (call) => {
  const { board, person } = await memberOf(call, mayRun)
  const { seat, label, expiresAt } = await readBody(call.request, WISH)
  const { runtime, origin, now } = call
  const view = { secret: runtime.secret, origin, now }
  const link = await makeLink(runtime.db, board.id, { seat, label, expiresAt, by: person }, view)
  return Response.json(link, { status: 201 })
})
