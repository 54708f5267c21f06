/** What a failed sign-in is called on its page. */

import type { SignInProblem } from '#domain/access/sign-in-problem.ts'
import { isUnreachable } from '../http/is-unreachable.ts'

/** The library's codes. `invalid_grant` is a code that was used before, or too late. */
const BY_CODE: Readonly<Record<string, SignInProblem>> = {
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'refused',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_TIMEOUT: 'away',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'away',
  OAUTH_RESPONSE_IS_NOT_JSON: 'away',
}
const PROVIDER_AWAY = new Set(['temporarily_unavailable', 'server_error'])

export function signInProblemOf(error: unknown): SignInProblem {
  if (isUnreachable(error) || isFailedFetch(error)) return 'away'
  const { code, error: said, cause } = fieldsOf(error)
  if (typeof said === 'string' && PROVIDER_AWAY.has(said)) return 'away'
  if (said === 'invalid_grant' || isNonce(cause)) return 'state'
  return BY_CODE[String(code)] ?? 'failed'
}

/** Node's fetch says so and no more; what was the matter is its cause. */
function isFailedFetch(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed'
}

/** A nonce that is another's is the one thing of the token that speaks of the browser, not of the provider. */
function isNonce(cause: unknown): boolean {
  const within = fieldsOf(fieldsOf(cause).cause ?? cause)
  return within.claim === 'nonce'
}

/** Errors keep some of these where they cannot be listed. */
function fieldsOf(thing: unknown): Readonly<Record<string, unknown>> {
  if (typeof thing !== 'object' || thing === null) return {}
  const { code, error, cause, claim } = thing as Readonly<Record<string, unknown>>
  return { code, error, cause, claim }
}
