/**
 * Who may read /metrics. They hold numbers only, and still tell a stranger how busy a talk is: with METRICS_TOKEN set,
 * whoever brings it; without, programs on this machine that were not sent by anybody else.
 */

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/i
/** A name that leads a browser here from a page elsewhere (DNS rebinding) is none of these. */
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i
/** What proxies add: the request is somebody else's. */
const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

export function mayReadMetrics(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, 'headers'> & {
    readonly socket: { readonly remoteAddress?: string | undefined }
  },
  token: string | undefined,
): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_HOST.test(headers.host ?? '') &&
    FORWARDING.every((name) => headers[name] === undefined)
  )
}

/** Hashed first, so that the time it takes says nothing about either. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hashed(given), hashed(expected))
}

function hashed(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
