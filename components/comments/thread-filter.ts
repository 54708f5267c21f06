/** Which threads the panel shows, and in which order. */

import type { Anchor } from '#domain/comments/anchor.ts'
import { anchorKey } from '#domain/words/anchor-words.ts'
import { isMentioned, type Thread, unreadIn } from './said.ts'

export const STATES = ['open', 'resolved', 'all'] as const
export const WHOSE = ['all', 'unread', 'mentions', 'mine'] as const

export type ThreadFilter = {
  readonly state: (typeof STATES)[number]
  /** `mine`: I said something in it. */
  readonly whose: (typeof WHOSE)[number]
  /** Only threads pinned on this. */
  readonly on?: Anchor | undefined
}

/** Those in which something was said last come first. */
export function filterThreads(
  threads: readonly Thread[],
  { state, whose, on }: ThreadFilter,
  personId: string,
): readonly Thread[] {
  const key = on && anchorKey(on)
  const isWanted = (thread: Thread) =>
    (state === 'all' || (state === 'resolved') === (thread.resolved !== null)) &&
    isOf(thread, whose, personId) &&
    (key === undefined || anchorKey(thread.anchor) === key)
  return threads.filter(isWanted).toSorted((a, b) => lastSaid(b).localeCompare(lastSaid(a)))
}

function isOf(thread: Thread, whose: ThreadFilter['whose'], personId: string): boolean {
  const { comments } = thread
  if (whose === 'unread') return unreadIn(thread, personId).length > 0
  if (whose === 'mentions') return comments.some((comment) => isMentioned(comment, personId))
  const isMine = comments.some(({ by, deletedAt }) => by.id === personId && deletedAt === null)
  return whose === 'all' || isMine
}

function lastSaid({ comments, startedAt }: Thread): string {
  return comments.findLast(({ deletedAt }) => deletedAt === null)?.at ?? startedAt
}
