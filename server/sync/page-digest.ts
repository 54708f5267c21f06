/** Reads what a page says its document says, `[105, state, n, n times (root, digest)]`, strictly. Used by comparisons.ts. */

import { DIGEST_LIMIT } from '#domain/board/digest/hash.ts'
import type { RootDigests } from '#domain/board/digest/root-digests.ts'
import { WireReader } from './wire.ts'

export type PageDigest = { readonly state: number; readonly roots: RootDigests }

/** A board has twelve roots; a page of a newer version may have more. */
const MAX_ROOTS = 64
const MAX_NAME_BYTES = 64

/** Undefined: it is none, or not to its last byte. */
export function readPageDigest(frame: Uint8Array): PageDigest | undefined {
  const reader = new WireReader(frame, 1)
  const state = reader.number()
  const count = reader.number()
  if (count > MAX_ROOTS) return undefined
  const roots = new Map<string, number>()
  for (let i = 0; i < count && !reader.failed; i += 1) {
    const name = readName(reader)
    if (name === undefined || roots.has(name)) return undefined
    roots.set(name, reader.number())
  }
  const fits = [state, ...roots.values()].every((digest) => digest < DIGEST_LIMIT)
  return reader.failed || !reader.atEnd || !fits ? undefined : { state, roots }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function readName(reader: WireReader): string | undefined {
  const bytes = reader.bytes()
  if (bytes.length > MAX_NAME_BYTES) return undefined
  try {
    return utf8.decode(bytes)
  } catch {
    // Not UTF-8: the whole frame is refused.
    return undefined
  }
}
