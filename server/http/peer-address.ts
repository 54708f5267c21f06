/**
 * The address a request came from, for limits. main.ts stamps each request with it (overwriting what was sent), and
 * routes read the stamp; sockets of boards ask for it directly (sync/door.ts).
 */

import type { IncomingMessage } from 'node:http'
import { isIP, SocketAddress } from 'node:net'
import { isTrustedProxy, type TrustedProxies } from './trusted-proxies.ts'

const PEER_HEADER = 'x-parley-peer'
const UNKNOWN = 'unknown'

/** Writes the sender's address into the request's headers, before any route sees it. */
export function stampPeer(request: IncomingMessage, trusted: TrustedProxies): void {
  request.headers[PEER_HEADER] = peerAddress(request, trusted)
}

/** The stamped address; `unknown` when nobody stamped it. */
export function addressOf(headers: Headers): string {
  return headers.get(PEER_HEADER) || UNKNOWN
}

/**
 * Who speaks: the peer of the connection, or whom it speaks for when it is a trusted proxy, and so on along the chain
 * in X-Forwarded-For, to which each proxy appends the address it was called from. IPv6 is cut to its /64, since one
 * household has all of it.
 */
export function peerAddress(request: IncomingMessage, trusted: TrustedProxies): string {
  let address = plain(request.socket.remoteAddress ?? '')
  if (address === undefined) return UNKNOWN
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  for (let hop = 0; isTrustedProxy(trusted, address, hop); hop += 1) {
    const before = plain(forwarded.pop()?.trim() ?? '')
    if (before === undefined) break
    address = before
  }
  return isIP(address) === 6 ? networkOf(address) : address
}

/** One spelling for one address, without the port that some proxies add; undefined when it is none. */
function plain(text: string): string | undefined {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  switch (isIP(address)) {
    case 4:
      return address
    case 6:
      return new SocketAddress({ address, family: 'ipv6' }).address
    default:
      return undefined
  }
}

function networkOf(address: string): string {
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  return `${[...groups, '0', '0', '0', '0'].slice(0, 4).join(':')}::/64`
}
