/** What kind of source a file would make: by its first bytes where these say so, else by its name. */

import type { SourceKind } from '#domain/sources/source-kind.ts'
import { Unread } from './read-problem.ts'

const PDF = [0x25, 0x50, 0x44, 0x46]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Word before 2007; a newer file with a password lies in the same kind of container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** A PDF's header may stand behind some rubbish. */
const HEADER_WITHIN = 1_024

/** @throws Unread */
export function fileKind(name: string, bytes: Uint8Array): SourceKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (bytes.length === 0) throw new Unread('empty')
  if (hasPdfHeader(bytes)) return 'pdf'
  if (startsWith(bytes, OLE)) throw new Unread('old-word')
  if (startsWith(bytes, ZIP)) {
    if (ending === 'docx') return 'docx'
    throw new Unread('unknown-kind')
  }
  switch (ending) {
    case 'pdf':
    case 'docx':
      throw new Unread('damaged')
    case 'md':
    case 'markdown':
      return 'markdown'
    case 'txt':
    case 'text':
    case undefined:
      return 'text'
    default:
      throw new Unread('unknown-kind')
  }
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  const end = Math.min(HEADER_WITHIN, bytes.length)
  for (let at = 0; at < end; at += 1) {
    if (startsWith(bytes.subarray(at, at + PDF.length), PDF)) return true
  }
  return false
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}
