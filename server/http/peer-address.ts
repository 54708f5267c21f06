/**
 * The address a request came from, for limits. X-Forwarded-For can be written by anybody, so main.ts stamps each
 * request with what the socket says (overwriting what was sent), and routes read the stamp.
 */

import type { IncomingMessage } from 'node:http'

const PEER_HEADER = 'x-parley-peer'
const LOOPBACK = /^(127\.|::1$)/

/** Writes the sender's address into the request's headers, before any route sees it. */
export function stampPeer(request: IncomingMessage): void {
  request.headers[PEER_HEADER] = peerOf(request)
}

/** The stamped address, IPv6 cut to its /64 (one household has all of it); `unknown` when nobody stamped it. */
export function addressOf(headers: Headers): string {
  const address = headers.get(PEER_HEADER)
  if (!address) return 'unknown'
  return address.includes(':') ? networkOf(address) : address
}

/** A proxy on this machine is believed about whom it speaks for, and then only in the entry it added itself. */
function peerOf(request: IncomingMessage): string {
  const peer = plain(request.socket.remoteAddress ?? '')
  if (!LOOPBACK.test(peer)) return peer
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
  return plain(forwarded.split(',').at(-1)?.trim() ?? '') || peer
}

function plain(address: string): string {
  return address.replace(/^::ffff:/i, '')
}

function networkOf(address: string): string {
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  return `${[...groups, '0', '0', '0', '0'].slice(0, 4).join(':')}::/64`
}
