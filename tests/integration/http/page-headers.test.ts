/** The headers that keep a page, a file and an answer from being misused. */

import { expect, test } from 'vitest'
import { serverForTests } from '#tests/support/server-for-tests.ts'

const { server } = serverForTests()

async function get(path: string): Promise<{ headers: Headers; text: string }> {
  const response = await fetch(server.origin + path)
  return { headers: response.headers, text: await response.text() }
}

function nonceIn(headers: Headers): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
}

test.each(['/', '/join', '/b/nothing', '/api/me', '/healthz', '/icon.svg', '/nothing'])(
  '%s sends no referrer, is not sniffed and not framed',
  async (path) => {
    const { headers } = await get(path)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.has('x-powered-by')).toBe(false)
  },
)

test.each(['/', '/join', '/b/nothing'])(
  'every script of %s has the nonce of its answer',
  async (path) => {
    const { headers, text } = await get(path)
    const nonce = nonceIn(headers)
    const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes = '']) => attributes,
    )
    expect(scripts.length).toBeGreaterThan(0)
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`)
  },
)

test('no two answers have the same nonce', async () => {
  const nonces = await Promise.all([1, 2, 3, 4].map(async () => nonceIn((await get('/')).headers)))
  expect(new Set(nonces).size).toBe(4)
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/)
})

test('a page runs no script but its own, and production no eval', async () => {
  const policy = (await get('/')).headers.get('content-security-policy')
  expect(policy).toContain(`object-src 'none'; base-uri 'none'`)
  expect(policy).toContain(`frame-ancestors 'none'`)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
})

test('an answer of the API may load nothing at all', async () => {
  const { headers } = await get('/api/me')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('cache-control')).toBe('no-store')
})
