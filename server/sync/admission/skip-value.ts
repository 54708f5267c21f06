/** Steps over one plain value (lib0's "any") and proves it whole, bounded and harmless. Used by parse-update.ts. */

import { ADMISSION_LIMITS } from './admission-limits.ts'
import type { ByteReader } from './byte-reader.ts'
import { UnfitUpdate } from './unfit-update.ts'

/** lib0's type bytes. Bytes (116) and bigints (122) are missing: no board holds any, and JSON cannot say them. */
const VALUE = {
  list: 117,
  object: 118,
  text: 119,
  yes: 120,
  no: 121,
  float64: 123,
  float32: 124,
  integer: 125,
  null: 126,
  undefined: 127,
} as const

/** Moves the reader behind a value. @throws UnfitUpdate when it is cut off, too large, too deep or of an unknown kind. */
export function skipValue(reader: ByteReader): void {
  const start = reader.at
  skipPart(reader, 0, { parts: 0 })
  if (reader.at - start > ADMISSION_LIMITS.valueBytes) throw new UnfitUpdate('oversize')
}

type Seen = { parts: number }

function skipPart(reader: ByteReader, depth: number, seen: Seen): void {
  seen.parts += 1
  if (seen.parts > ADMISSION_LIMITS.valueParts) throw new UnfitUpdate('oversize')
  switch (reader.byte()) {
    case VALUE.undefined:
    case VALUE.null:
    case VALUE.yes:
    case VALUE.no:
      return
    case VALUE.integer:
      skipInteger(reader)
      return
    case VALUE.float32:
      reader.skip(4)
      return
    case VALUE.float64:
      reader.skip(8)
      return
    case VALUE.text:
      reader.text(ADMISSION_LIMITS.valueBytes)
      return
    case VALUE.list:
      skipList(reader, depth + 1, seen)
      return
    case VALUE.object:
      skipObject(reader, depth + 1, seen)
      return
    default:
      throw new UnfitUpdate('value')
  }
}

/** Sign and six bits, then seven a byte; lib0 writes what needs more than 31 bits as a float. */
function skipInteger(reader: ByteReader): void {
  let byte = reader.byte()
  for (let length = 1; byte >= 128; length++) {
    byte = reader.byte()
    if (byte === 0 || length > 4) throw new UnfitUpdate('number')
  }
}

function skipList(reader: ByteReader, depth: number, seen: Seen): void {
  if (depth > ADMISSION_LIMITS.valueDepth) throw new UnfitUpdate('depth')
  for (let rest = reader.count(1); rest > 0; rest--) skipPart(reader, depth, seen)
}

/** A key that comes twice would be one key for some readers and another for others. */
function skipObject(reader: ByteReader, depth: number, seen: Seen): void {
  if (depth > ADMISSION_LIMITS.valueDepth) throw new UnfitUpdate('depth')
  const keys = new Set<string>()
  const count = reader.count(2)
  for (let i = 0; i < count; i++) {
    keys.add(reader.key())
    skipPart(reader, depth, seen)
  }
  if (keys.size !== count) throw new UnfitUpdate('duplicate')
}
