/**
 * Reads a board's file, trusting none of it: the file as its schema says it, or everything that is wrong with it, place
 * by place. Files of version 1 are read as version 2 would have written them. Next: ../import-json.ts.
 */

import { BOARD_FILE, type ExportedBoard, FORMAT_VERSION } from './board-file.ts'
import { checkReferences } from './check-references.ts'
import { type Fault, faultsOf } from './fault.ts'
import { upgradeVersion1 } from './upgrade-version-1.ts'

/** Of a file, in bytes. A board of 5,000 cards with 20,000 positions has about a third. */
export const MAX_BOARD_FILE_BYTES = 32 * 1024 * 1024

export type ReadFile = { readonly file: ExportedBoard } | { readonly faults: readonly Fault[] }

/** Reads UTF-8, with a byte order mark or without. */
export function readBoardFile(bytes: Uint8Array): ReadFile {
  if (bytes.byteLength > MAX_BOARD_FILE_BYTES) {
    return fault(`is larger than ${MAX_BOARD_FILE_BYTES / 1024 / 1024} MiB`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Which byte it was says nothing to anybody.
    return fault('is not written in UTF-8')
  }
  try {
    return checkBoardFile(JSON.parse(text))
  } catch {
    // JSON.parse quotes what it stumbled over; whoever sent it has it.
    return fault('is not JSON')
  }
}

/** As readBoardFile, of what was parsed already. */
export function checkBoardFile(raw: unknown): ReadFile {
  if (hasPrototypeKey(raw)) return fault('has a field named __proto__, which no board has')
  const version = versionOf(raw)
  if (typeof version !== 'number')
    return fault('is not a Parley board: board.format does not say so')
  if (version > FORMAT_VERSION) {
    return fault(`was written by a newer Parley (version ${version} of the format)`)
  }
  const current = version === 1 ? upgradeVersion1(raw) : raw
  const parsed = BOARD_FILE.safeParse(current)
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues, current) }
  const faults = checkReferences(parsed.data)
  return faults.length > 0 ? { faults } : { file: parsed.data }
}

function versionOf(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('board' in raw)) return
  const { board } = raw
  if (typeof board !== 'object' || board === null || !('format' in board)) return
  return board.format === 'parley-board' && 'version' in board ? board.version : undefined
}

/** The schema would leave such a field out, and nothing is left out in silence. Without recursion: files may be deep. */
function hasPrototypeKey(raw: unknown): boolean {
  const left: unknown[] = [raw]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    if (Object.hasOwn(value, '__proto__')) return true
    for (const inner of Object.values(value)) left.push(inner)
  }
  return false
}

function fault(what: string): ReadFile {
  return { faults: [{ path: '', what }] }
}
