/** Writes an update anew from the parts of it that were admitted. Only needed when something was left out. */

import { varint } from '../wire.ts'
import { ADMISSION_LIMITS } from './admission-limits.ts'
import { ByteReader, stringOf } from './byte-reader.ts'
import type { DeletedRanges } from './parse-update.ts'
import type { Draft } from './place-structs.ts'
import { type Container, GONE } from './placed.ts'
import { CONTENT, INFO, readId, type Struct } from './read-struct.ts'
import { skipValue } from './skip-value.ts'

/** `drafts` and `deleted` must hold something; `bytes` are those that the structs were read from. */
export function encodeUpdate(
  bytes: Uint8Array,
  drafts: readonly Draft[],
  deleted: readonly DeletedRanges[],
): Uint8Array {
  const parts: Uint8Array[] = [numbers(drafts.length)]
  for (const { section, placed } of drafts) {
    parts.push(numbers(placed.length, section.client, section.known))
    for (const { of, container } of placed) parts.push(structBytes(bytes, of, container))
  }
  parts.push(numbers(deleted.length))
  for (const { client, bounds } of deleted) {
    parts.push(numbers(client, bounds.length / 2, ...lengths(bounds)))
  }
  return Buffer.concat(parts)
}

/**
 * What hangs on something collected becomes collected itself. Left to Yjs, it would first split its neighbours, even in
 * the middle of a letter of two units, and only this document would know: what is logged is the collected struct.
 */
function structBytes(bytes: Uint8Array, struct: Struct, container: Container): Uint8Array {
  if (container === GONE) return numbers(CONTENT.gc, struct.length)
  return struct.trimmed > 0 ? trimmed(bytes, struct) : bytes.subarray(struct.start, struct.end)
}

/** A struct without its first clocks: it stands behind them, and what it holds is shorter. */
function trimmed(bytes: Uint8Array, struct: Struct): Uint8Array {
  const reader = new ByteReader(bytes)
  reader.at = struct.start
  const info = reader.byte()
  const content = info & INFO.content
  const { client, clock } = struct
  const head = [...[info | INFO.left], ...varint(client), ...varint(clock - 1)]
  if (struct.right) head.push(...varint(struct.right.client), ...varint(struct.right.clock))
  skipPlace(reader, info)
  return Buffer.concat([Buffer.from(head), contentOf(reader, content, struct)])
}

function skipPlace(reader: ByteReader, info: number): void {
  if (info & INFO.left) readId(reader)
  if (info & INFO.right) readId(reader)
  if (info & (INFO.left | INFO.right)) return
  if (reader.number() === 1) reader.name()
  else readId(reader)
  if (info & INFO.key) reader.key()
}

function contentOf(reader: ByteReader, content: number, struct: Struct): Uint8Array {
  if (content === CONTENT.deleted) return numbers(struct.length)
  if (content === CONTENT.text) {
    const text = Buffer.from(stringOf(reader.text(ADMISSION_LIMITS.clock)).slice(struct.trimmed))
    return Buffer.concat([numbers(text.length), text])
  }
  reader.number()
  for (let i = 0; i < struct.trimmed; i++) skipValue(reader)
  return Buffer.concat([numbers(struct.length), reader.bytes.subarray(reader.at, struct.end)])
}

/** From, to, from, to to from, length, from, length. */
function lengths(bounds: readonly number[]): number[] {
  return bounds.map((bound, i) => (i % 2 === 0 ? bound : bound - (bounds[i - 1] ?? 0)))
}

function numbers(...values: readonly number[]): Uint8Array {
  return Buffer.from(values.flatMap(varint))
}
