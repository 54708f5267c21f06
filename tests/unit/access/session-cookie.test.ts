import { describe, expect, test } from 'vitest'
import { sessionCookie, sessionTokenIn } from '#server/access/session-cookie.ts'

const TOKEN = 'a'.repeat(43)

describe('the session cookie', () => {
  test('on http it has a plain name and is kept from scripts and other sites', () => {
    expect(sessionCookie(TOKEN, false)).toBe(
      `parley_session=${TOKEN}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax`,
    )
  })

  test('on https it is a __Host- cookie, which only this host over https can set', () => {
    expect(sessionCookie(TOKEN, true)).toBe(
      `__Host-parley_session=${TOKEN}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure`,
    )
  })

  test('a token is read back from among other cookies', () => {
    expect(sessionTokenIn(`theme=dark; parley_session=${TOKEN}; x=1`, false)).toBe(TOKEN)
  })

  test('on https a cookie with the plain name counts for nothing, so nobody can plant one over http', () => {
    expect(sessionTokenIn(`parley_session=${TOKEN}`, true)).toBeUndefined()
    expect(sessionTokenIn(`__Host-parley_session=${TOKEN}`, true)).toBe(TOKEN)
    expect(sessionTokenIn(`__Host-parley_session=${TOKEN}`, false)).toBeUndefined()
  })

  test.each([
    [null],
    [undefined],
    [''],
    ['parley_session='],
    ['parley_session'],
    [`parley_session=${TOKEN}x`],
    [`parley_session=${TOKEN.slice(1)}%`],
    [`xparley_session=${TOKEN}`],
    [`parley_session="${TOKEN}"`],
  ])('nothing is read from %j', (cookies) => {
    expect(sessionTokenIn(cookies, false)).toBeUndefined()
  })

  test('a cookie that cannot be ours does not hide one that can', () => {
    expect(sessionTokenIn(`parley_session=old; parley_session=${TOKEN}`, false)).toBe(TOKEN)
  })
})
