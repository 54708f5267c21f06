import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNestedBeyond } from '#server/sync/json-depth.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('[S12] counts lists and objects within each other, whatever texts and keys hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(8), (value, most) => {
      expect(isNestedBeyond(bytes(JSON.stringify(value)), most)).toBe(depthOf(value) > most)
    }),
  )
})

test('[S12] brackets in texts are no levels, quotes behind backslashes no ends', () => {
  expect(isNestedBeyond(bytes(JSON.stringify({ a: '[[[["\\[[{{' })), 1)).toBe(false)
  expect(isNestedBeyond(bytes(JSON.stringify({ '[{"': [1] })), 1)).toBe(true)
})

test('[S12] a text that does not end has no end of levels either', () => {
  expect(isNestedBeyond(bytes('"[[[['), 1)).toBe(false)
  expect(isNestedBeyond(bytes('[[[['), 3)).toBe(true)
})
