import { describe, expect, test } from 'vitest'
import { isOwnOrigin, isSecure, originOf } from '#server/http/request-origin.ts'

const behindProxy = { publicUrl: new URL('https://parley.example.org') }
const HOSTILE = [
  'null',
  'https://evil.example',
  'http://board.example:3000.evil.example',
  'http://evil.example/board.example:3000',
  'http://evilboard.example:3000',
  'http://board.example:30000',
  'http://board.example',
  'https://board.example:3000',
  'http://board.example:3000/',
  'http://board.example:3000@evil.example',
  'HTTP://board.example:3000',
  '',
]

describe('whether a request comes from our own pages', () => {
  const host = 'board.example:3000'

  test('an Origin that is the address itself does', () => {
    expect(isOwnOrigin({ host, origin: 'http://board.example:3000' }, {})).toBe(true)
  })

  test.each(HOSTILE)('the Origin %j does not', (origin) => {
    expect(isOwnOrigin({ host, origin }, {})).toBe(false)
    expect(isOwnOrigin(new Headers({ host, origin }), {})).toBe(false)
  })

  test('PUBLIC_URL does, whatever the proxy makes of the Host', () => {
    const headers = { host: '127.0.0.1:3000', origin: 'https://parley.example.org' }
    expect(isOwnOrigin(headers, behindProxy)).toBe(true)
    expect(isOwnOrigin({ ...headers, origin: 'http://parley.example.org' }, behindProxy)).toBe(
      false,
    )
  })

  test('a program, which sends no Origin, is let through to be judged by its cookie', () => {
    expect(isOwnOrigin({ host }, {})).toBe(true)
  })

  test.each(['cross-site', 'same-site', 'none'])(
    'a browser that hides the Origin but says %s is a stranger',
    (site) => {
      expect(isOwnOrigin({ host, 'sec-fetch-site': site }, {})).toBe(false)
    },
  )

  test('a browser that hides the Origin and says same-origin is at home', () => {
    expect(isOwnOrigin({ host, 'sec-fetch-site': 'same-origin' }, {})).toBe(true)
  })
})

describe('where people reach us', () => {
  test('is the Host they asked for', () => {
    expect(originOf({ host: '192.168.0.5:3000' }, {})).toBe('http://192.168.0.5:3000')
  })

  test('is what a proxy says, its first word where it repeats others', () => {
    const headers = {
      host: '127.0.0.1:3000',
      'x-forwarded-proto': 'https, http',
      'x-forwarded-host': 'parley.example.org, inner',
    }
    expect(originOf(headers, {})).toBe('https://parley.example.org')
    expect(isSecure(headers, {})).toBe(true)
  })

  test('is PUBLIC_URL before anything else', () => {
    const headers = { host: 'evil.example', 'x-forwarded-proto': 'http' }
    expect(originOf(headers, behindProxy)).toBe('https://parley.example.org')
    expect(isSecure(headers, behindProxy)).toBe(true)
  })

  test('is http when a forwarded scheme is nonsense', () => {
    expect(originOf({ host: 'a', 'x-forwarded-proto': 'javascript' }, {})).toBe('http://a')
  })
})
