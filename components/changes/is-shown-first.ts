/**
 * Which of two moments of a board is the earlier one. Asked of the moments themselves, all of them by the database's
 * clock: two boards whose records are equal may lie an hour of drawing and moving cards apart.
 */

import type { ComparisonBase } from './comparison-base.ts'

/**
 * @param shownAt the moment of the board on show, in ms since the epoch; undefined: it is live, and nothing is later
 * Of one and the same instant, what was fetched has all of it, and a replay may be in the midst of it.
 */
export function isShownFirst(shownAt: number | undefined, base: ComparisonBase): boolean {
  if (shownAt === undefined) return false
  return base.kind === 'now' || shownAt <= Date.parse(base.at)
}
