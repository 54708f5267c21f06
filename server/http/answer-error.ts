/** Turns what a route threw into the answer it deserves: the closed list of codes, never a stack. */

import { DomainError, ERROR_STATUS, type ErrorCode } from '#domain/access/domain-error.ts'
import type { Log } from '../log.ts'
import { isUnreachable } from './is-unreachable.ts'

/** The JSON answer for an error; unforeseen ones are logged by name, without the contents of the request. */
export function answerError(error: unknown, log: Log | undefined, route: string): Response {
  const refusal = refusalOf(error)
  const { code, message, at } = refusal
  if (log) logRefusal(log, route, refusal, error)
  return Response.json(
    { error: { code, message, at } },
    // The rest of a body that was too large is not read: nothing can follow it on the same connection.
    { status: ERROR_STATUS[code], headers: code === 'too_large' ? { connection: 'close' } : {} },
  )
}

/** Only what is no answer to the caller's own doing. */
export function logRefusal(log: Log, route: string, { code }: Refusal, error: unknown): void {
  if (code === 'internal' || code === 'unavailable')
    log.error('http.failed', { route, code, error })
}

export type Refusal = {
  readonly code: ErrorCode
  readonly message: string
  readonly at?: string | undefined
}

/** What is said of an error to whoever caused it. */
export function refusalOf(error: unknown): Refusal {
  if (isDomainError(error)) {
    return { code: error.code, message: error.message, at: error.at?.toISOString() }
  }
  if (isUnreachable(error)) {
    return { code: 'unavailable', message: 'The database does not answer. Try again soon.' }
  }
  return { code: 'internal', message: 'Something went wrong on the server.' }
}

/** By shape, not by class: the sync server is bundled apart from the routes and has its own copy of the class. */
function isDomainError(error: unknown): error is DomainError {
  if (error instanceof DomainError) return true
  if (!(error instanceof Error) || error.name !== 'DomainError') return false
  return (
    'code' in error && typeof error.code === 'string' && Object.hasOwn(ERROR_STATUS, error.code)
  )
}
