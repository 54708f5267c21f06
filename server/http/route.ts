/**
 * What every endpoint has around it: strangers' writes refused, the caller known, errors turned into answers, nothing
 * cached. Routes in app/api say the rest in a few lines each.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import { isId } from '#domain/negotiation/ids.ts'
import type { Person } from '../access/person.ts'
import { type LiveSession, liveSession } from '../access/session.ts'
import { sessionCookie, sessionTokenIn } from '../access/session-cookie.ts'
import { type Runtime, runtime } from '../runtime.ts'
import { answerError } from './answer-error.ts'
import { isOwnOrigin, isSecure, originOf } from './request-origin.ts'

const READS = new Set(['GET', 'HEAD'])

export type Call<Params> = {
  readonly request: Request
  readonly params: Params
  /** Scheme, host and port that links in the answer start with. */
  readonly origin: string
  readonly secure: boolean
  /** What the cookie holds; whether it is worth anything is not yet known. */
  readonly token: string | undefined
  readonly runtime: Runtime
  readonly now: number
  /** Who calls. @throws DomainError `not_signed_in` */
  readonly person: () => Promise<Person>
}

type Ids = { readonly [name: string]: string }
type NextRoute<Params> = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>

/** Makes a Next route of an answer to a call. The name of the route goes into the log, not its ids. */
export function route<Params extends Ids = Record<never, never>>(
  name: string,
  answer: (call: Call<Params>) => Promise<Response>,
): NextRoute<Params> {
  return async (request, context) => {
    let log: Runtime['log'] | undefined
    try {
      const running = runtime()
      log = running.log
      return withHeaders(await answerCall(request, await context.params, running, answer))
    } catch (error) {
      return withHeaders(answerError(error, log, name))
    }
  }
}

async function answerCall<Params extends Ids>(
  request: Request,
  params: Params,
  running: Runtime,
  answer: (call: Call<Params>) => Promise<Response>,
): Promise<Response> {
  const { headers } = request
  if (!READS.has(request.method) && !isOwnOrigin(headers, running.config)) {
    throw new DomainError('not_allowed', 'Requests from other sites are refused.')
  }
  // Next gives routes without ids no params at all.
  if (!Object.values(params ?? {}).every(isId)) throw new DomainError('not_found', 'No such id.')
  const secure = isSecure(headers, running.config)
  const token = sessionTokenIn(headers.get('cookie'), secure)
  const now = Date.now()
  let session: LiveSession | undefined
  const response = await answer({
    request,
    params,
    origin: originOf(headers, running.config),
    secure,
    token,
    runtime: running,
    now,
    person: async () => {
      session ??= await liveSession(running.db, token, now)
      if (!session) throw new DomainError('not_signed_in', 'Open a link to a board first.')
      return session.person
    },
  })
  if (token !== undefined && session?.renewed && !response.headers.has('set-cookie')) {
    response.headers.set('set-cookie', sessionCookie(token, secure))
  }
  return response
}

/** The page's own headers come from proxy.ts; an answer of the API is no page and may load nothing. */
function withHeaders(response: Response): Response {
  // A route may say more of it: that nothing on the way may change how long the answer is.
  const more = response.headers.get('cache-control')
  response.headers.set('cache-control', more === null ? 'no-store' : `no-store, ${more}`)
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  return response
}
