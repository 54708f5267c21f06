/**
 * Reads an update strictly, building nothing. lib0's own reader takes padded numbers and reads past the end; what two
 * readers understand differently is where replicas part. Used by parse-update.ts and skip-value.ts.
 */

import { isAscii, isUtf8 } from 'node:buffer'
import { ADMISSION_LIMITS } from './admission-limits.ts'
import { UnfitUpdate } from './unfit-update.ts'

/** Keys that would change an object instead of lying in it. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export class ByteReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new UnfitUpdate('truncated')
    this.at += 1
    return byte
  }

  /** A number below 2^32 in as few bytes as possible. */
  number(): number {
    let value = 0
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte()
      value += (byte & 127) * weight
      if (value > ADMISSION_LIMITS.clientId) throw new UnfitUpdate('number')
      if (byte < 128) {
        if (byte === 0 && weight > 1) throw new UnfitUpdate('number')
        return value
      }
    }
  }

  /** A clock or a length: below 2^31. */
  clock(): number {
    const value = this.number()
    if (value > ADMISSION_LIMITS.clock) throw new UnfitUpdate('number')
    return value
  }

  /** How many things of at least `size` bytes follow: never more than there is room for. */
  count(size: number): number {
    const count = this.number()
    if (count * size > this.left) throw new UnfitUpdate('count')
    return count
  }

  skip(length: number): void {
    if (length > this.left) throw new UnfitUpdate('truncated')
    this.at += length
  }

  /** A text's UTF-8, unread but proven valid. */
  text(maxBytes: number): Uint8Array {
    const length = this.number()
    const start = this.at
    this.skip(length)
    if (length > maxBytes) throw new UnfitUpdate('oversize')
    const text = this.bytes.subarray(start, this.at)
    if (!isPlain(text) && !isUtf8(text)) throw new UnfitUpdate('utf8')
    return text
  }

  /** The name of a root. */
  name(): string {
    return stringOf(this.text(ADMISSION_LIMITS.keyBytes))
  }

  /** A key of a map or of an object. */
  key(): string {
    const key = this.name()
    if (FORBIDDEN_KEYS.has(key)) throw new UnfitUpdate('key')
    return key
  }
}

/** How many UTF-16 units, which is what Yjs counts in, valid UTF-8 decodes to. */
export function unitsOf(text: Uint8Array): number {
  if (isPlain(text)) return text.length
  let units = 0
  // Continuation bytes add nothing; four-byte letters are a pair.
  for (const byte of text) if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  return units
}

export function stringOf(text: Uint8Array): string {
  if (text.length > SHORT || !isPlain(text)) return decoder.decode(text)
  let string = ''
  for (const byte of text) string += String.fromCharCode(byte)
  return string
}

/** Bytes up to which a loop is faster than a call into Node. */
const SHORT = 32

function isPlain(text: Uint8Array): boolean {
  if (text.length > SHORT) return isAscii(text)
  for (const byte of text) if (byte > 127) return false
  return true
}

/** A leading U+FEFF is a letter like any other. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
