/** `/api/sign-in/callback`: where the provider sends people back. docs/api.md */

import type { SignInProblem } from '#domain/access/sign-in-problem.ts'
import { guessLimit } from '#server/access/guess-limit.ts'
import { sessionCookie } from '#server/access/session-cookie.ts'
import { addressOf } from '#server/http/peer-address.ts'
import { type Call, route } from '#server/http/route.ts'
import { attemptIn, noAttemptCookie } from '#server/sign-in/attempt.ts'
import { enterAccount } from '#server/sign-in/enter-account.ts'
import { finishSignIn } from '#server/sign-in/finish-sign-in.ts'
import { signInProblemOf } from '#server/sign-in/sign-in-problem-of.ts'

type Answered = { readonly path: string; readonly session?: string }

/** People see this in their browsers, so it never answers with an error: it leads to the page they wanted or to one that says why not. */
export const GET = route('sign-in callback', async (call) => {
  const { path, session } = await answered(call)
  const headers = new Headers({ location: `${call.origin}${path}` })
  headers.append('set-cookie', noAttemptCookie(call.secure))
  if (session !== undefined) headers.append('set-cookie', sessionCookie(session, call.secure))
  return new Response(null, { status: 303, headers })
})

async function answered(call: Call<Record<never, never>>): Promise<Answered> {
  const { request, runtime, origin, secure, token: session, now } = call
  const { signIn } = runtime.config
  const guesser = `sign-in ${addressOf(request.headers)}`
  if (guessLimit().isSpent(guesser, now)) return problemPage('often', '/')
  const attempt = signIn && attemptIn(request.headers.get('cookie'), secure)
  // Told apart from what is wrong between us and the provider: this browser has begun nothing, or something else.
  const { pathname, searchParams, search } = new URL(request.url)
  if (!signIn || !attempt || searchParams.get('state') !== attempt.state) {
    return problemPage('state', attempt?.returnTo ?? '/')
  }
  try {
    const url = new URL(`${pathname}${search}`, origin)
    const identity = await finishSignIn(signIn, { url, attempt, now })
    const entered = await enterAccount(runtime.db, { identity, session, now })
    return { path: attempt.returnTo, session: entered }
  } catch (error) {
    guessLimit().countWrong(guesser, now)
    const problem = signInProblemOf(error)
    runtime.log.warn('sign-in.failed', { problem, error })
    return problemPage(problem, attempt.returnTo)
  }
}

function problemPage(problem: SignInProblem, returnTo: string): Answered {
  return { path: `/sign-in?${new URLSearchParams({ problem, returnTo })}` }
}
