import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameReader } from '#tests/load/wire/frame-reader.ts'

/** As a server sends them: unmasked, the length as short as it can be. */
function serverFrame(body: Uint8Array): Buffer {
  const { length } = body
  if (length < 126) return Buffer.from([0x82, length, ...body])
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = 0x82
  header[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) header.writeUInt16BE(length, 2)
  else header.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([header, body])
}

const bodies = fc.array(
  fc
    .tuple(fc.constantFrom(0, 1, 125, 126, 300, 65_535, 65_536, 70_000), fc.nat(255))
    .map(([length, byte]) => Buffer.alloc(length, byte)),
  { maxLength: 5 },
)

test('finds every frame, wherever what came was cut', () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 1, max: 40_000 }), (sent, size) => {
      const found: Buffer[] = []
      const reader = new FrameReader((_, body) => found.push(Buffer.from(body)))
      const bytes = Buffer.concat(sent.map(serverFrame))

      for (let at = 0; at < bytes.length; at += size) reader.feed(bytes.subarray(at, at + size))

      expect(found.map(String)).toEqual(sent.map(String))
    }),
    { numRuns: 50 },
  )
})
