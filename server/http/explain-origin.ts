/**
 * Says what the socket's door would say to a page [S1]: browsers hide from a page why an upgrade was refused, so the
 * connection doctor (components/doctor) asks here. Most often PUBLIC_URL or a proxy's Host header is wrong.
 */

import { DomainError } from '#domain/access/domain-error.ts'
import { isAllowedOrigin } from '../sync/allowed-origin.ts'
import type { OriginConfig } from './request-origin.ts'

export type ExplainedOrigin = {
  readonly isAccepted: boolean
  /** PUBLIC_URL's origin; null when it is not set. */
  readonly expected: string | null
}

/** @throws DomainError `bad_request` without `?origin=` */
export function explainOrigin(
  request: Pick<Request, 'headers' | 'url'>,
  { publicUrl }: OriginConfig,
): ExplainedOrigin {
  const origin = new URL(request.url).searchParams.get('origin')
  if (!origin) throw new DomainError('bad_request', 'origin: needed in the query.')
  const host = request.headers.get('host') ?? undefined
  return {
    isAccepted: isAllowedOrigin({ origin, host, publicUrl }),
    expected: publicUrl?.origin ?? null,
  }
}
