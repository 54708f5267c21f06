/** The scanner itself: it finds what is planted, however it is written and packed, and nothing else. */

import { randomBytes } from 'node:crypto'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canary } from '#tests/support/canary/canary.ts'
import { findCanaries } from '#tests/support/canary/find-canaries.ts'

const BIRD = canary('jackdaw')

function found(bytes: Uint8Array, canaries = [BIRD]): string[] {
  return findCanaries(canaries, [{ where: 'here', bytes }]).map(({ spelling }) => spelling)
}

/** Something before and behind it. */
function within(bytes: Uint8Array, before = 5): Buffer {
  return Buffer.concat([randomBytes(before), bytes, randomBytes(7)])
}

test.each([
  ['utf8', Buffer.from(BIRD)],
  ['utf16le', Buffer.from(BIRD, 'utf16le')],
  ['utf16be', Buffer.from(BIRD, 'utf16le').swap16()],
  ['hex', Buffer.from(Buffer.from(BIRD).toString('hex'))],
  ['HEX', Buffer.from(Buffer.from(BIRD).toString('hex').toUpperCase())],
])('a canary in %s is found amid other bytes, at even and odd places', (spelling, bytes) => {
  expect(found(within(bytes, 4))).toEqual([spelling])
  expect(found(within(bytes, 5))).toEqual([spelling])
})

test.each([0, 1, 2, 3, 4, 5])('a canary %i bytes into what base64 packs is found', (before) => {
  for (const encoding of ['base64', 'base64url'] as const) {
    const packed = within(Buffer.from(BIRD), before).toString(encoding)
    expect(found(Buffer.from(packed))).toEqual([`base64, ${before % 3} before`])
  }
})

test('letters that the two alphabets of base64 write differently are found in both', () => {
  const odd = '>>>???ÿÿÿ~~~'
  for (const encoding of ['base64', 'base64url'] as const) {
    const text = Buffer.from(odd).toString(encoding)
    expect(found(Buffer.from(text), [odd])).toHaveLength(1)
  }
})

test.each([
  ['gzip', gzipSync],
  ['zlib', deflateSync],
])('a canary in %s is found wherever the stream begins', (_, pack) => {
  const packed = pack(`${'words '.repeat(50)}${BIRD}`)
  for (const before of [0, 1, 2, 50]) expect(found(within(packed, before))).toContain('packed utf8')
})

test('a canary in bare deflate, in a stream cut short, and packed twice is found', () => {
  const text = `${BIRD} ${randomBytes(500).toString('hex')}`
  expect(found(deflateRawSync(text))).toContain('packed utf8')
  expect(found(gzipSync(text).subarray(0, 200))).toContain('packed utf8')
  expect(found(within(gzipSync(within(deflateSync(text)))))).toContain('packed packed utf8')
  expect(found(gzipSync(Buffer.from(text).toString('base64')))).toContain('packed base64, 0 before')
})

test('a canary in a document is found in its update, and where it is said which and where', () => {
  const doc = new Y.Doc()
  doc.getMap('proposals').set('p1', new Y.Map([['note', `secretly ${BIRD}`]]))
  const other = canary('fish')
  const heard = [
    { where: 'frame', bytes: Y.encodeStateAsUpdate(doc) },
    { where: 'log', bytes: Buffer.from(`line ${other}`) },
    { where: 'page', bytes: Buffer.from('nothing') },
  ]
  expect(findCanaries([BIRD, other], heard)).toEqual([
    { canary: BIRD, where: 'frame', spelling: 'utf8' },
    { canary: other, where: 'log', spelling: 'utf8' },
  ])
})

test('nothing is found where nothing was planted', () => {
  const noise = Buffer.concat([
    randomBytes(50_000),
    gzipSync(randomBytes(5_000)),
    Buffer.from('jackdaw'),
  ])
  expect(found(noise)).toEqual([])
  expect(found(Buffer.from(BIRD.slice(0, -1)))).toEqual([])
})
