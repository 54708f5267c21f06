/** How much a proposal divides those who have spoken: the mean distance of any two of them on it. A key to sort by. */

import type { MatrixRow } from './matrix.ts'
import { MAX_RANK, rankOf } from './rank.ts'

/** 0 (all say the same, whatever it is) to 1 (two parties, support against red line); 0 when fewer than two have spoken. */
export function contentionOf({ cells }: MatrixRow): number {
  const ranks = cells.flatMap(({ stance }) => rankOf(stance) ?? []).sort((a, b) => a - b)
  const last = ranks.length - 1
  // In order, the rank at i is added for each of the i below it and taken away for each of those above.
  const sum = ranks.reduce((all, rank, i) => all + rank * (2 * i - last), 0)
  const pairs = (ranks.length * last) / 2
  return pairs > 0 ? sum / (pairs * MAX_RANK) : 0
}

/** The most contentious first, then as amongEquals() has it. */
export function byContention(a: MatrixRow, b: MatrixRow): number {
  return contentionOf(b) - contentionOf(a) || amongEquals(a, b)
}

/** Of rows equally contentious: more red lines first, then more known stances, then the id. */
export function amongEquals(a: MatrixRow, b: MatrixRow): number {
  return (
    countOf(b, 'red_line') - countOf(a, 'red_line') ||
    countOf(a, 'unknown') - countOf(b, 'unknown') ||
    (a.proposalId < b.proposalId ? -1 : a.proposalId > b.proposalId ? 1 : 0)
  )
}

function countOf({ cells }: MatrixRow, stance: 'red_line' | 'unknown'): number {
  return cells.filter((cell) => cell.stance === stance).length
}
