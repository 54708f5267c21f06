import { expect, test } from 'vitest'
import { asAttachment } from '#server/http/as-attachment.ts'
import { contentSecurityPolicy } from '#server/http/content-security-policy.ts'

test('a file is named after the board, in letters that every program takes', () => {
  expect(asAttachment('Zoë’s “talks” / 2', 'json')).toEqual({
    'content-disposition':
      `attachment; filename="Zoes talks 2.json"; ` +
      `filename*=UTF-8''Zo%C3%AB%E2%80%99s%20%E2%80%9Ctalks%E2%80%9D%202.json`,
  })
})

test('a title without one plain letter still gives a file a name', () => {
  expect(asAttachment('日本', 'json')['content-disposition']).toContain('filename="board.json"')
})

test.each([
  ['a"; filename="b.exe'],
  ['a\r\nset-cookie: x=1'],
  ['../../etc/passwd'],
  ['日本'],
  [''],
])('the title %j cannot break out of the header', (title) => {
  const value = asAttachment(title, 'json')['content-disposition']
  expect(value).toMatch(/^attachment; filename="[^"\\/\r\n]*\.json"; filename\*=UTF-8''[\w.%~!-]+$/)
  expect(() => new Headers({ 'content-disposition': value })).not.toThrow()
})

test('scripts run by nonce only, and eval only while developing', () => {
  const scripts = (dev: boolean) =>
    contentSecurityPolicy({ nonce: 'n0nce', dev }).match(/script-src ([^;]*)/)?.[1]
  expect(scripts(false)).toBe(`'self' 'nonce-n0nce' 'strict-dynamic'`)
  expect(scripts(true)).toBe(`'self' 'nonce-n0nce' 'strict-dynamic' 'unsafe-eval'`)
})
