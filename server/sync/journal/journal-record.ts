/**
 * How rows stand in a journal: each record is `[length, checksum, content]`, both numbers 32 bits, little-endian. What a
 * crash has torn off shows as a record that is cut short or does not add up. Used by journal-file.ts.
 */

import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { LogRow } from '../../database/board-store.ts'

const HEAD_BYTES = 8

/** The content of a row's record: length of the first part, all but the update as JSON, the update. */
export function rowRecord({ bytes, binds = [], ...row }: LogRow): Buffer {
  const about = Buffer.from(JSON.stringify({ ...row, binds }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(about.length)
  return record([length, about, bytes])
}

/** Undefined when it is no row, which the checksum makes unlikely. */
export function readRow(content: Buffer): LogRow | undefined {
  if (content.length < 4) return undefined
  const end = 4 + content.readUInt32LE(0)
  if (end > content.length) return undefined
  const about = ABOUT.safeParse(parsed(content.subarray(4, end)))
  return about.success ? { ...about.data, bytes: content.subarray(end) } : undefined
}

const ABOUT = z.object({
  boardId: z.string(),
  origin: z.string(),
  n: z.number().int().nonnegative(),
  personId: z.string().nullable(),
  binds: z.array(z.number().int().nonnegative()),
  noted: z
    .object({
      boardId: z.string(),
      byId: z.string(),
      byName: z.string(),
      act: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .exactOptional(),
})

export function record(parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32LE(content.length, 0)
  head.writeUInt32LE(crc32(content), 4)
  return Buffer.concat([head, content])
}

/** The whole records from the beginning, and how many bytes behind them cannot be read. */
export function readRecords(bytes: Buffer): {
  readonly contents: readonly Buffer[]
  readonly unreadable: number
} {
  const contents: Buffer[] = []
  let at = 0
  while (at + HEAD_BYTES <= bytes.length) {
    const end = at + HEAD_BYTES + bytes.readUInt32LE(at)
    const content = bytes.subarray(at + HEAD_BYTES, end)
    if (end > bytes.length || crc32(content) !== bytes.readUInt32LE(at + 4)) break
    contents.push(content)
    at = end
  }
  return { contents, unreadable: bytes.length - at }
}

/** Undefined for what is no JSON. */
export function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'))
  } catch {
    // Whoever asks checks the shape, and undefined has none.
    return undefined
  }
}
