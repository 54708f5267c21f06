import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, stampPeer } from '#server/http/peer-address.ts'

/** The address that limits go by, for a request over a socket from `peer`. */
function seenFrom(peer: string, headers: Record<string, string> = {}): string {
  const request = { headers: { ...headers }, socket: { remoteAddress: peer } }
  stampPeer(request as unknown as IncomingMessage)
  return addressOf(new Headers(request.headers))
}

test('an address is what the socket says, whatever the sender claims', () => {
  const claims = { 'x-forwarded-for': '1.2.3.4', 'x-parley-peer': '1.2.3.4' }
  expect(seenFrom('203.0.113.9', claims)).toBe('203.0.113.9')
})

test('a proxy on this machine is believed in the entry it added, the last', () => {
  expect(seenFrom('127.0.0.1', { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' })).toBe('203.0.113.9')
  expect(seenFrom('::1', { 'x-forwarded-for': '203.0.113.9' })).toBe('203.0.113.9')
})

test('without a forwarded address a local sender is itself', () => {
  expect(seenFrom('127.0.0.1')).toBe('127.0.0.1')
  expect(seenFrom('127.0.0.1', { 'x-forwarded-for': ' ' })).toBe('127.0.0.1')
})

test('an IPv4 address in IPv6 clothes is the same address', () => {
  expect(seenFrom('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(seenFrom('::ffff:127.0.0.1', { 'x-forwarded-for': '9.9.9.9' })).toBe('9.9.9.9')
})

test('all of a /64 is one address, and its neighbour another', () => {
  const here = seenFrom('2001:db8:1:2:aaaa::1')
  expect(here).toBe('2001:db8:1:2::/64')
  expect(seenFrom('2001:db8:1:2:bbbb:1:2:3')).toBe(here)
  expect(seenFrom('2001:db8:1:3::1')).not.toBe(here)
  expect(seenFrom('2001:db8::1')).toBe('2001:db8:0:0::/64')
})

test('a request nobody stamped has no address of its own', () => {
  expect(addressOf(new Headers())).toBe('unknown')
})
