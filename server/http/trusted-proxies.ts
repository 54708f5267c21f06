/**
 * Which proxies are believed about whom they speak for: so many of them in a row, or those at certain addresses. By
 * default none, since X-Forwarded-For can be written by anybody. Next: peer-address.ts.
 */

import { BlockList, isIP } from 'node:net'

export type TrustedProxies =
  | { readonly by: 'hops'; readonly hops: number }
  | { readonly by: 'address'; readonly addresses: BlockList }

export const NO_PROXIES: TrustedProxies = { by: 'hops', hops: 0 }

const MAX_HOPS = 9

/** `1`, or `127.0.0.1, 10.0.0.0/8, fd00::/8`; undefined when it is neither. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  if (/^\d+$/.test(text)) {
    const hops = Number(text)
    return hops <= MAX_HOPS ? { by: 'hops', hops } : undefined
  }
  const addresses = new BlockList()
  const isRead = text.split(',').every((entry) => addNetwork(addresses, entry.trim()))
  return isRead ? { by: 'address', addresses } : undefined
}

/** @param hop 0 for the one that is connected to us, 1 for the one before it */
export function isTrustedProxy(trusted: TrustedProxies, address: string, hop: number): boolean {
  if (trusted.by === 'hops') return hop < trusted.hops
  return trusted.addresses.check(address, familyOf(address))
}

function addNetwork(addresses: BlockList, entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/')
  if (isIP(address) === 0 || more.length > 0) return false
  if (prefix === undefined) {
    addresses.addAddress(address, familyOf(address))
    return true
  }
  const most = familyOf(address) === 'ipv6' ? 128 : 32
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > most) return false
  addresses.addSubnet(address, Number(prefix), familyOf(address))
  return true
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
