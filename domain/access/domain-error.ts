/** Expected refusals. Thrown where noticed, answered at an edge: route, socket, page. */

/** Code and the HTTP status it is answered with; the list is closed and stands in docs/api.md. */
export const ERROR_STATUS = {
  bad_request: 400,
  not_signed_in: 401,
  sign_in_needed: 401,
  not_allowed: 403,
  not_found: 404,
  in_trash: 410,
  no_such_actor: 409,
  too_many: 409,
  out_of_date: 409,
  not_now: 409,
  link_expired: 410,
  link_revoked: 410,
  link_used_up: 410,
  wrong_passphrase: 403,
  last_facilitator: 409,
  unsupported_media_type: 415,
  too_large: 413,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  provider_away: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

export class DomainError extends Error {
  readonly code: ErrorCode
  /** Since when it has been so, where that helps: a link's revocation or expiry. */
  readonly at: Date | undefined

  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { at?: Date }) {
    super(message, options)
    this.name = 'DomainError'
    this.code = code
    this.at = options?.at
  }
}
