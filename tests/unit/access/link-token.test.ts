import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashToken } from '#server/access/hash-token.ts'
import { linkToken, linkTokenText } from '#server/access/link-token.ts'
import { newId } from '#server/access/new-id.ts'

const secret = new TextEncoder().encode('a secret of at least thirty-two characters')

test('a link has the same token each time, and another under another secret', () => {
  const id = newId()
  expect(linkToken(secret, id)).toBe(linkToken(secret, id))
  expect(linkToken(new TextEncoder().encode('another secret'), id)).not.toBe(linkToken(secret, id))
})

test('a token is the first 128 bits of the HMAC of the id', () => {
  const digest = createHmac('sha256', secret).update('share-link:abc').digest()
  expect(Buffer.from(linkToken(secret, 'abc'), 'base64url')).toEqual(digest.subarray(0, 16))
  expect(linkToken(secret, 'abc')).toMatch(/^[\w-]{22}$/)
})

test('what is kept of a token is 32 bytes that do not contain it', () => {
  const token = linkToken(secret, 'abc')
  const kept = hashToken(token)
  expect(kept).toHaveLength(32)
  expect(Buffer.from(kept).includes(Buffer.from(token, 'base64url'))).toBe(false)
})

test('a thousand links have a thousand tokens and ids', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  expect(new Set(ids.map((id) => linkToken(secret, id))).size).toBe(1000)
})

test('a token to look up has 1 to 200 characters', () => {
  expect(linkTokenText.safeParse('').success).toBe(false)
  expect(linkTokenText.safeParse('x'.repeat(200)).success).toBe(true)
  expect(linkTokenText.safeParse('x'.repeat(201)).success).toBe(false)
})
