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

/**
 * Values of a file, counted by the signs before them. A board has some six bytes for each at least; of `{},{},` without
 * end, 32 MiB would take 1.5 GB to read, here as in the worker.
 */
const MAX_VALUES = 6_000_000
const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b]

/** Reads UTF-8, with a byte order mark or without. */
export function readBoardFile(bytes: Uint8Array): ReadFile {
  if (bytes.byteLength > MAX_BOARD_FILE_BYTES) {
    return fault(`is larger than ${MAX_BOARD_FILE_BYTES / 1024 / 1024} MiB`)
  }
  if (hasTooMany(bytes)) return fault(`has more than ${MAX_VALUES} values in it`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Which byte it was says nothing to anybody.
    return fault('is not written in UTF-8')
  }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    // JSON.parse quotes what it stumbled over; whoever sent it has it.
    return fault('is not JSON')
  }
  return checkBoardFile(raw)
}

function hasTooMany(bytes: Uint8Array): boolean {
  let values = 0
  for (const byte of bytes) {
    if (byte === COMMA || byte === BRACKET || byte === BRACE) values += 1
  }
  return values > MAX_VALUES
}

/** As readBoardFile, of what was parsed already. */
export function checkBoardFile(raw: unknown): ReadFile {
  const unkeepable = whatNobodyCanKeep(raw)
  if (unkeepable !== undefined) return fault(unkeepable)
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

/**
 * What would be left out or changed on the way into a document, for nothing is so in silence: the schema passes over a
 * field named `__proto__`, and half a surrogate pair arrives as another letter, in an id too. Without recursion: files
 * may be deep.
 */
function whatNobodyCanKeep(raw: unknown): string | undefined {
  const left: unknown[] = [raw]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && HALF_A_PAIR.test(value)) return 'has half of a letter in it'
    if (typeof value !== 'object' || value === null) continue
    if (Object.hasOwn(value, '__proto__')) return 'has a field named __proto__, which no board has'
    for (const inner of wordsAndRecordsIn(value)) left.push(inner)
  }
  return undefined
}

/** Keys are words too, but those of a list. Numbers are many and have nothing in them. */
function wordsAndRecordsIn(value: object): readonly unknown[] {
  const inner = Object.values(value).filter((it) => typeof it === 'string' || Object(it) === it)
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner]
}

const HALF_A_PAIR = /\p{Surrogate}/u

function fault(what: string): ReadFile {
  return { faults: [{ path: '', what }] }
}
