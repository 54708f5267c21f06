/**
 * What lies packed in bytes: whatever can be unpacked from a place in them, as gzip, zlib or bare deflate. Checksums
 * are not asked for, and what is cut short gives what it has. Used by find-canaries.ts.
 */

import { constants, inflateRawSync } from 'node:zlib'

/** What comes out of less than this is chance: nearly any byte begins a bare deflate stream. */
const MIN_UNPACKED = 16
const LIMITS = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 } as const

/** Deflate without a header could begin anywhere: it is looked for at the start only. */
export function unpackedFrom(bytes: Buffer): readonly Buffer[] {
  const starts = [0]
  for (let at = 0; at < bytes.length - 2; at++) {
    if (isZlib(bytes, at)) starts.push(at + 2)
    if (isGzip(bytes, at)) starts.push(endOfHeader(bytes, at))
  }
  return starts.flatMap((start) => unpacked(bytes.subarray(start)) ?? [])
}

/** Deflate with a window of at most 32 KiB, and a checksum in the header that one in 31 has by chance. */
function isZlib(bytes: Buffer, at: number): boolean {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0
}

function isGzip(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8
}

const GZIP_FIXED = 10
const GZIP_HAS = { checksum: 2, extra: 4, name: 8, comment: 16 } as const

/** Ten bytes, then what the fourth of them says there is (RFC 1952). */
function endOfHeader(bytes: Buffer, at: number): number {
  const has = bytes[at + 3] ?? 0
  let end = at + GZIP_FIXED
  if (has & GZIP_HAS.extra) end += 2 + (bytes[end] ?? 0) + 256 * (bytes[end + 1] ?? 0)
  for (const text of [GZIP_HAS.name, GZIP_HAS.comment]) {
    if (has & text) end = bytes.indexOf(0, end) + 1
  }
  return has & GZIP_HAS.checksum ? end + 2 : end
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    const inner = inflateRawSync(bytes, LIMITS)
    return inner.length >= MIN_UNPACKED ? inner : undefined
  } catch {
    // It only looked like a stream.
    return undefined
  }
}
