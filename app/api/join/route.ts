/** `/api/join`: a link's token, exchanged for a membership and a session. docs/api.md */

import { z } from 'zod'
import { displayName } from '#server/access/display-name.ts'
import { joinByLink } from '#server/access/join-by-link.ts'
import { linkTokenText } from '#server/access/link-token.ts'
import { sessionCookie } from '#server/access/session-cookie.ts'
import { addressOf } from '#server/http/peer-address.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { takesGuests } from '#server/sign-in/keep-guests-out.ts'

const MAX_PASSPHRASE = 200

const JOINING = z.strictObject({
  token: linkTokenText,
  displayName: displayName.optional(),
  passphrase: z.string().max(MAX_PASSPHRASE).optional(),
})

export const POST = route('join', async ({ request, runtime, secure, token: session, now }) => {
  const { token, displayName, passphrase } = await readBody(request, JOINING)
  const address = addressOf(request.headers)
  const comer = {
    token,
    displayName,
    passphrase,
    session,
    address,
    now,
    takesGuests: takesGuests(runtime.config),
  }
  const joined = await joinByLink(runtime.db, comer)
  const { boardId, seat, isWaiting } = joined
  return Response.json(
    { boardId, ...seat, ...(isWaiting && { waiting: true }) },
    {
      status: isWaiting ? 202 : 200,
      headers: { 'set-cookie': sessionCookie(joined.session, secure) },
    },
  )
})
