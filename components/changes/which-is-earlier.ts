/** Which of two boards is the earlier one. The record only grows, so it is asked before any clock. */

import type { Board } from '#domain/board/board.ts'

/** Where the record is the same, `otherwise` says whether the first is the earlier one. */
export function isEarlierThan(board: Board, other: Board, otherwise: boolean): boolean {
  const [here, there] = [recordLength(board), recordLength(other)]
  return here === there ? otherwise : here < there
}

function recordLength({ negotiation: { ledger, decisions, proposals } }: Board): number {
  let versions = 0
  for (const { version } of proposals.values()) versions += version - 1
  return ledger.length + decisions.length + versions
}
