/** `/api/boards/:id/links`: the ways in. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { oneLine } from '#server/access/one-line.ts'
import { passphraseText } from '#server/access/passphrase.ts'
import { requireActor } from '#server/boards/actor-on-board.ts'
import { listLinks } from '#server/boards/list-links.ts'
import { makeLink } from '#server/boards/make-link.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { SEAT_FIELDS, toSeatWish } from '#server/http/seat-fields.ts'
import { NO_WAYS_IN, refuseInRoom } from '#server/rooms/refuse-in-room.ts'

const MAX_LABEL = 80
const MOST_USES = 10_000

const WISH = SEAT_FIELDS.extend({
  label: oneLine(MAX_LABEL).optional(),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((at) => at.getTime() > Date.now(), 'must lie in the future')
    .optional(),
  maxUses: z.int().min(1).max(MOST_USES).optional(),
  passphrase: passphraseText.optional(),
}).transform(toSeatWish)

export const GET = route<BoardParams>('links', async (call) => {
  const { board } = await memberOf(call, mayRun)
  const { runtime, origin, now } = call
  const view = { secret: runtime.secret, origin, now }
  return Response.json({ links: await listLinks(runtime.db, board.id, view) })
})

export const POST = route<BoardParams>('links', async (call) => {
  const { board, person } = refuseInRoom(await memberOf(call, mayRun), NO_WAYS_IN)
  const wish = await readBody(call.request, WISH)
  const { runtime, origin, now } = call
  const view = { secret: runtime.secret, origin, now }
  await requireActor(runtime, board.id, wish.seat)
  const link = await makeLink(runtime.db, board.id, { ...wish, by: person }, view)
  return Response.json(link, { status: 201 })
})
