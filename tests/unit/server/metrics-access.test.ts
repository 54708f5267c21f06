import { expect, test } from 'vitest'
import { mayReadMetrics } from '#server/metrics/metrics-access.ts'

const TOKEN = 'correct horse battery'

function asked(
  remoteAddress: string,
  headers: Record<string, string> = {},
  token?: string,
): boolean {
  const request = { headers: { host: '127.0.0.1:3000', ...headers }, socket: { remoteAddress } }
  return mayReadMetrics(request, token)
}

test('without a token, programs on this machine may read metrics', () => {
  expect(asked('127.0.0.1')).toBe(true)
  expect(asked('::ffff:127.0.0.1', { host: 'localhost:3000' })).toBe(true)
  expect(asked('::1', { host: '[::1]:3000' })).toBe(true)
})

test.each(['10.0.0.4', '203.0.113.9', '2001:db8::1', '::ffff:10.0.0.4', '1127.0.0.1', ''])(
  'without a token, %s may not',
  (address) => {
    expect(asked(address)).toBe(false)
  },
)

test.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-host'])(
  'without a token, what a proxy passes on with %s is not from this machine',
  (name) => {
    expect(asked('127.0.0.1', { [name]: '127.0.0.1' })).toBe(false)
  },
)

test.each(['parley.example.org', '127.0.0.1.evil.example', 'localhost.evil.example:3000', ''])(
  'without a token, a page that had its name %j lead here may not',
  (host) => {
    expect(asked('127.0.0.1', { host })).toBe(false)
  },
)

test('with a token, who brings it may read metrics from anywhere, and nobody else from here', () => {
  const authorization = `Bearer ${TOKEN}`
  const proxied = { authorization, 'x-forwarded-for': '203.0.113.9', host: 'parley.example.org' }
  expect(asked('203.0.113.9', { authorization }, TOKEN)).toBe(true)
  expect(asked('127.0.0.1', proxied, TOKEN)).toBe(true)
  expect(asked('127.0.0.1', {}, TOKEN)).toBe(false)
  for (const wrong of [TOKEN, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, 'Bearer ', '']) {
    expect(asked('127.0.0.1', { authorization: wrong }, TOKEN)).toBe(false)
  }
})
