/** `/api/sign-in`: begins a sign-in at the organisation's provider. docs/api.md */

import { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'
import { ownPath } from '#domain/access/own-path.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { attemptCookie } from '#server/sign-in/attempt.ts'
import { beginSignIn } from '#server/sign-in/begin-sign-in.ts'
import { signInProblemOf } from '#server/sign-in/sign-in-problem-of.ts'

const MAX_PATH = 500

const WISH = z.strictObject({
  returnTo: z
    .string()
    .max(MAX_PATH)
    .transform(ownPath)
    .pipe(z.string('must be the path of a page here')),
})

/** A POST, which no other site's page can make; the page goes where the answer says, as a link would. */
export const POST = route('sign-in', async ({ request, runtime, origin, secure, now }) => {
  const { returnTo } = await readBody(request, WISH)
  const { signIn } = runtime.config
  if (!signIn) throw new DomainError('not_found', 'Nobody signs in here.')
  try {
    const { url, attempt } = await beginSignIn(signIn, { origin, returnTo, now })
    const headers = { 'set-cookie': attemptCookie(attempt, secure) }
    return Response.json({ url: url.href }, { headers })
  } catch (error) {
    runtime.log.warn('sign-in.not-begun', { problem: signInProblemOf(error), error })
    throw new DomainError('provider_away', 'The sign-in provider does not answer as it should.')
  }
})
