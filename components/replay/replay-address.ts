/** The address of a replay, and of a moment in it. */

import { boardPath } from '../board/view-name.ts'

export function replayPath(boardId: string): string {
  return `${boardPath(boardId)}/replay`
}

/** @param at ms since the epoch */
export function momentPath(boardId: string, at: number): string {
  return `${replayPath(boardId)}?at=${new Date(at).toISOString()}`
}

/** ms since the epoch; undefined where the query names no moment. */
export function momentIn(search: string): number | undefined {
  const at = Date.parse(new URLSearchParams(search).get('at') ?? '')
  return Number.isNaN(at) ? undefined : at
}
