/** The address of a replay, and of a moment in it. */

import { boardPath } from '../board/view-name.ts'

/** Times are ms since the epoch. */
export type ReplayStart =
  /** By the server's clock. */
  | { readonly of: 'moment'; readonly at: number }
  /** An entry of the ledger or a decision, by the clock of whoever wrote it, which may be wrong. */
  | { readonly of: 'entry'; readonly at: number }

export function replayPath(boardId: string): string {
  return `${boardPath(boardId)}/replay`
}

/** @param at ms since the epoch */
export function momentPath(boardId: string, at: number): string {
  return `${replayPath(boardId)}${withMoment('', at)}`
}

/** @param at as the entry is stamped */
export function entryPath(boardId: string, at: number): string {
  return `${replayPath(boardId)}?entry=${new Date(at).toISOString()}`
}

/** The query of an address, with this moment in place of any other. */
export function withMoment(search: string, at: number): string {
  const others = new URLSearchParams(search)
  others.delete('entry')
  others.delete('at')
  const rest = others.toString()
  return `?${rest ? `${rest}&` : ''}at=${new Date(at).toISOString()}`
}

/** Undefined where the query names no moment. */
export function startIn(search: string): ReplayStart | undefined {
  const query = new URLSearchParams(search)
  for (const [of, name] of [
    ['moment', 'at'],
    ['entry', 'entry'],
  ] as const) {
    const at = Date.parse(query.get(name) ?? '')
    if (!Number.isNaN(at)) return { of, at }
  }
  return undefined
}
