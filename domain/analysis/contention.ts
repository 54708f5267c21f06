/** How much a proposal divides those who have spoken: the mean distance of any two of them on it. A key to sort by. */

import type { MatrixRow } from './matrix.ts'
import { MAX_RANK, rankOf } from './rank.ts'

/** 0 (all say the same, whatever it is) to 1 (two parties, support against red line); 0 when fewer than two have spoken. */
export function contentionOf({ cells }: MatrixRow): number {
  const ranks = cells.flatMap(({ stance }) => rankOf(stance) ?? [])
  let sum = 0
  for (const [i, rank] of ranks.entries()) {
    for (const other of ranks.slice(i + 1)) sum += Math.abs(rank - other)
  }
  const pairs = (ranks.length * (ranks.length - 1)) / 2
  return pairs === 0 ? 0 : sum / (pairs * MAX_RANK)
}

/** The most contentious first; among equals more red lines, then more known stances, then the id. */
export function byContention(a: MatrixRow, b: MatrixRow): number {
  return (
    contentionOf(b) - contentionOf(a) ||
    countOf(b, 'red_line') - countOf(a, 'red_line') ||
    countOf(a, 'unknown') - countOf(b, 'unknown') ||
    (a.proposalId < b.proposalId ? -1 : a.proposalId > b.proposalId ? 1 : 0)
  )
}

function countOf({ cells }: MatrixRow, stance: 'red_line' | 'unknown'): number {
  return cells.filter((cell) => cell.stance === stance).length
}
