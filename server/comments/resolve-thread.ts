/** Marks a thread as resolved, or opens it again. Doing so twice is no error and keeps the first time. */

import type { PrismaClient } from '../database/generated/client.ts'
import type { ThreadPath } from './add-comment.ts'
import { noSuchThread } from './read-threads.ts'
import { tellOfThread } from './tell-of-thread.ts'

export type Resolving = {
  readonly isResolved: boolean
  /** A person's id. */
  readonly by: string
  /** ms since the epoch. */
  readonly now: number
}

/** @throws DomainError `not_found` */
export async function resolveThread(
  db: PrismaClient,
  { boardId, threadId }: ThreadPath,
  { isResolved, by, now }: Resolving,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const { count } = await rows.commentThread.updateMany({
      where: { id: threadId, boardId, resolvedAt: isResolved ? null : { not: null } },
      data: isResolved
        ? { resolvedAt: new Date(now), resolvedBy: by }
        : { resolvedAt: null, resolvedBy: null },
    })
    if (count > 0) return tellOfThread(rows, boardId, threadId)
    const thread = await rows.commentThread.findUnique({
      where: { id: threadId, boardId },
      select: { id: true },
    })
    if (!thread) throw noSuchThread()
  })
}
