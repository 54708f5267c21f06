/** Sentences about a what-if, the same wherever they stand. */

export function movesWords(count: number): string {
  return count === 1 ? '1 move' : `${count} moves`
}

/** Before the page is left. */
export function whatIfLeaveWords(moves: number): string {
  return `Your what-if with ${movesWords(moves)} ends when you leave. Apply it, or copy a link to it first.`
}
