import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, stampPeer } from '#server/http/peer-address.ts'
import { NO_PROXIES, readTrustedProxies } from '#server/http/trusted-proxies.ts'

/** The address that limits go by, for a request over a socket from `peer`. */
function seenFrom(peer: string, headers: Record<string, string> = {}, trusted = ''): string {
  const request = { headers: { ...headers }, socket: { remoteAddress: peer } }
  const proxies = trusted === '' ? NO_PROXIES : readTrustedProxies(trusted)
  if (proxies === undefined) throw new Error(`${trusted} cannot be read`)
  stampPeer(request as unknown as IncomingMessage, proxies)
  return addressOf(new Headers(request.headers))
}

const forwarded = (list: string) => ({ 'x-forwarded-for': list })

test('an address is what the socket says, whatever the sender claims', () => {
  const claims = { 'x-forwarded-for': '1.2.3.4', 'x-parley-peer': '1.2.3.4' }
  expect(seenFrom('203.0.113.9', claims)).toBe('203.0.113.9')
  expect(seenFrom('127.0.0.1', claims)).toBe('127.0.0.1')
})

test('a trusted proxy is believed in the entry it added, the last', () => {
  const claims = forwarded('1.2.3.4, 203.0.113.9')
  expect(seenFrom('127.0.0.1', claims, '127.0.0.1')).toBe('203.0.113.9')
  expect(seenFrom('127.0.0.1', claims, '1')).toBe('203.0.113.9')
  expect(seenFrom('::1', forwarded('203.0.113.9'), '127.0.0.1, ::1')).toBe('203.0.113.9')
  expect(seenFrom('10.1.2.3', claims, '10.0.0.0/8')).toBe('203.0.113.9')
})

test('a proxy at another address is not believed', () => {
  expect(seenFrom('10.1.2.3', forwarded('1.2.3.4'), '127.0.0.1, 10.2.0.0/16')).toBe('10.1.2.3')
})

test('behind several proxies the chain is followed as far as it is trusted', () => {
  const claims = forwarded('1.2.3.4, 203.0.113.9, 10.0.0.7')
  expect(seenFrom('127.0.0.1', claims, '127.0.0.1, 10.0.0.0/8')).toBe('203.0.113.9')
  expect(seenFrom('127.0.0.1', claims, '127.0.0.1')).toBe('10.0.0.7')
  expect(seenFrom('127.0.0.1', claims, '2')).toBe('203.0.113.9')
  expect(seenFrom('127.0.0.1', claims, '3')).toBe('1.2.3.4')
})

test('a chain that ends or makes no sense ends with the last address that does', () => {
  expect(seenFrom('127.0.0.1', {}, '2')).toBe('127.0.0.1')
  expect(seenFrom('127.0.0.1', forwarded(' '), '1')).toBe('127.0.0.1')
  expect(seenFrom('127.0.0.1', forwarded('1.2.3.4, nonsense'), '3')).toBe('127.0.0.1')
  expect(seenFrom('127.0.0.1', forwarded('203.0.113.9'), '3')).toBe('203.0.113.9')
})

test('the port that some proxies add is no part of an address', () => {
  expect(seenFrom('127.0.0.1', forwarded('203.0.113.9:51234'), '1')).toBe('203.0.113.9')
  expect(seenFrom('127.0.0.1', forwarded('[2001:db8::1]:443'), '1')).toBe('2001:db8:0:0::/64')
})

test('an IPv4 address in IPv6 clothes is the same address', () => {
  expect(seenFrom('::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(seenFrom('::ffff:127.0.0.1', forwarded('9.9.9.9'), '127.0.0.1')).toBe('9.9.9.9')
})

test('all of a /64 is one address, however it is spelt, and its neighbour another', () => {
  const here = seenFrom('2001:db8:1:2:aaaa::1')
  expect(here).toBe('2001:db8:1:2::/64')
  expect(seenFrom('2001:db8:1:2:bbbb:1:2:3')).toBe(here)
  expect(seenFrom('::1', forwarded('2001:0DB8:0001:0002:0:0:0:1'), '1')).toBe(here)
  expect(seenFrom('2001:db8:1:3::1')).not.toBe(here)
  expect(seenFrom('2001:db8::1')).toBe('2001:db8:0:0::/64')
})

test('a request nobody stamped has no address of its own', () => {
  expect(addressOf(new Headers())).toBe('unknown')
})

test.each([
  '-1',
  '10',
  'proxy.example.org',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '::1/129',
  '127.0.0.1,,::1',
  '1, 2',
])('%s names no proxies', (text) => {
  expect(readTrustedProxies(text)).toBeUndefined()
})
