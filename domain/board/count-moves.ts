/**
 * How many entries of a ledger move a position, for lists that say how many there are since somebody was there. Entries are
 * looked at and not read, so that counting fifty thousand takes no time; server and page count alike.
 */

import type * as Y from 'yjs'
import { rootsOf } from './document.ts'

export function countMoves(doc: Y.Doc): number {
  let moves = 0
  rootsOf(doc).ledger.forEach((raw) => {
    if (isMove(raw)) moves += 1
  })
  return moves
}

/** Whether something in a ledger says that a position changed, not its words alone. */
function isMove(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || !('from' in raw) || !('to' in raw)) return false
  return typeof raw.from === 'string' && typeof raw.to === 'string' && raw.from !== raw.to
}

/** Counts once, and then what is added. Returns what tells how many there are now; it is over when the document is. */
export function followMoves(doc: Y.Doc): () => number {
  let moves = countMoves(doc)
  rootsOf(doc).ledger.observe(({ changes }) => {
    for (const { insert, delete: gone } of changes.delta) {
      // Nothing of ours takes entries away; somebody else's program may.
      if (gone !== undefined) moves = countMoves(doc)
      else if (Array.isArray(insert)) moves += insert.filter(isMove).length
    }
  })
  return () => moves
}
