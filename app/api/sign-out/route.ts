/** `/api/sign-out`: ends the caller's session here. docs/api.md */

import { spendSession } from '#server/access/session.ts'
import { noSessionCookie } from '#server/access/session-cookie.ts'
import { route } from '#server/http/route.ts'

export const POST = route('sign-out', async ({ person, runtime, token, secure, now }) => {
  await person()
  await spendSession(runtime.db, token, now)
  return new Response(null, { status: 204, headers: { 'set-cookie': noSessionCookie(secure) } })
})
