/**
 * Turns a board's stored state into a checkpoint that is known to load, and finds the rows that stand in the way: those
 * Yjs throws at, and those after which the document can be read but not loaded back. Used by fold-board.ts.
 */

import type { StoredRow } from '../database/load-board.ts'
import { buildDocument, Unreadable } from './build-document.ts'
import { encodeAsRead } from './encode-as-read.ts'
import { type Verification, verifyParts } from './verify-parts.ts'

export type BadRow = { readonly row: StoredRow; readonly reason: string }

export type MadeCheckpoint = {
  readonly parts: readonly Uint8Array[]
  /** Rows that are not in it because they wait for something; they stay in the log. */
  readonly hanging: ReadonlySet<StoredRow>
  /** Rows that are not in it because no document can be made with them. */
  readonly bad: readonly BadRow[]
}

/** `parts`: the checkpoint itself is at fault. `differs`: what was made loads, but reads differently. */
export type Hopeless = { readonly hopeless: 'parts' | 'differs' | 'too many bad rows' }

/**
 * So many bad rows in one board are not bad luck but a mistake of ours, say in a new version. Then nothing is moved at
 * all: every row is where it was when the mistake is repaired.
 */
const MAX_BAD_ROWS = 20

/** `verify`: another judge, for tests of what happens when a document that could be read cannot be loaded back. */
export function makeCheckpoint(
  parts: readonly Uint8Array[],
  rows: readonly StoredRow[],
  verify: Verify = verifyParts,
): MadeCheckpoint | Hopeless {
  const bad: BadRow[] = []
  let left = rows
  while (bad.length <= MAX_BAD_ROWS) {
    const tried = attempt({ parts, rows: left, verify })
    if ('parts' in tried) return { ...tried, bad }
    if ('hopeless' in tried) return tried
    bad.push(tried)
    left = left.filter((row) => row !== tried.row)
  }
  return { hopeless: 'too many bad rows' }
}

type Verify = typeof verifyParts

type Attempt = {
  readonly parts: readonly Uint8Array[]
  readonly rows: readonly StoredRow[]
  readonly verify: Verify
}

function attempt(tried: Attempt): Omit<MadeCheckpoint, 'bad'> | Hopeless | BadRow {
  try {
    const made = encodeAndVerify(tried)
    if (made.verification === 'same') return made
    if (made.verification === 'differs') return { hopeless: 'differs' }
    const row = firstUnloadable(tried)
    return row === undefined ? { hopeless: 'parts' } : { row, reason: 'cannot be loaded back' }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.at === 'parts') return { hopeless: 'parts' }
    return { row: error.at, reason: error.message }
  }
}

type Encoded = {
  readonly parts: readonly Uint8Array[]
  readonly hanging: ReadonlySet<StoredRow>
  readonly verification: Verification
}

/** @throws Unreadable */
function encodeAndVerify({ parts, rows, verify }: Attempt): Encoded {
  const { doc, hanging } = buildDocument(parts, rows)
  try {
    return { ...encodeAsRead(doc, verify), hanging }
  } catch {
    // Not even written down: structs of another kind than they were read as, or that name each other in a circle.
    return { parts: [], hanging, verification: 'unloadable' }
  } finally {
    doc.destroy()
  }
}

/** By halves: the row with which a document that loads back becomes one that does not. Undefined: the parts do not. */
function firstUnloadable({ parts, rows, verify }: Attempt): StoredRow | undefined {
  const loadsBack = (count: number): boolean =>
    encodeAndVerify({ parts, rows: rows.slice(0, count), verify }).verification !== 'unloadable'
  if (!loadsBack(0)) return undefined
  let loads = 0
  let fails = rows.length
  while (fails - loads > 1) {
    const middle = Math.floor((loads + fails) / 2)
    if (loadsBack(middle)) loads = middle
    else fails = middle
  }
  return rows[loads]
}
