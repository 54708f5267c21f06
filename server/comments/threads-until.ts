/** Threads as they were at an earlier moment, as far as their rows still tell. */

import type { ThreadRow } from './thread-row.ts'

/**
 * Without what was said or resolved at `until` (ms since the epoch) or later. What was edited or deleted since then is
 * as it is now: the words before are in no row.
 */
export function threadsUntil(threads: readonly ThreadRow[], until: number): readonly ThreadRow[] {
  return threads
    .filter(({ startedAt }) => startedAt.getTime() < until)
    .map((thread) => {
      const isResolved = thread.resolvedAt !== null && thread.resolvedAt.getTime() < until
      return {
        ...thread,
        ...(!isResolved && { resolvedAt: null, resolvedBy: null }),
        comments: thread.comments.filter(({ at }) => at.getTime() < until),
      }
    })
}
