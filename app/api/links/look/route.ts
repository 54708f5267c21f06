/** `/api/links/look`: what a link leads to, before one gives a name. docs/api.md */

import { z } from 'zod'
import { findLink, requireUse } from '#server/access/find-link.ts'
import { linkTokenText } from '#server/access/link-token.ts'
import { liveSession } from '#server/access/session.ts'
import { actorName } from '#server/boards/actor-on-board.ts'
import { addressOf } from '#server/http/peer-address.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'

const LOOK = z.strictObject({ token: linkTokenText })

/** A POST, so that the token is in no address and no log. */
export const POST = route('look', async ({ request, runtime, now, token: session }) => {
  const { token } = await readBody(request, LOOK)
  const address = addressOf(request.headers)
  const link = await findLink(runtime.db, { token, address, now })
  await requireUse(runtime.db, link, (await liveSession(runtime.db, session, now))?.person.id)
  const { board, seat, passphrase } = link
  const name = seat.actorId && (await actorName(runtime, board.id, seat.actorId))
  return Response.json({
    boardTitle: board.title,
    ...seat,
    ...(name !== undefined && { actorName: name }),
    asksPassphrase: passphrase !== null,
  })
})
