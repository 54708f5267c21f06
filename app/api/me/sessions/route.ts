/** `/api/me/sessions`: where the caller is signed in; ends it everywhere. docs/api.md */

import { listSessions } from '#server/access/list-sessions.ts'
import { noSessionCookie } from '#server/access/session-cookie.ts'
import { signOutEverywhere } from '#server/access/sign-out-everywhere.ts'
import { route } from '#server/http/route.ts'

export const GET = route('sessions', async ({ person, runtime, token, now }) => {
  const { id } = await person()
  return Response.json({ sessions: await listSessions(runtime.db, id, { token, now }) })
})

export const DELETE = route('sessions', async ({ person, runtime, secure }) => {
  const { id } = await person()
  await signOutEverywhere(runtime.db, id)
  return new Response(null, { status: 204, headers: { 'set-cookie': noSessionCookie(secure) } })
})
