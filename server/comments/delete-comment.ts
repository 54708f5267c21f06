/** Deletes a comment: its words are gone, its place in the thread stays. A thread without words goes altogether. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { type CommentPath, commentAt } from './edit-comment.ts'
import { tellOfThread } from './tell-of-thread.ts'

export type Deleting = {
  readonly by: Person
  /** A facilitator keeps order, and may delete anybody's. */
  readonly mayDeleteAny: boolean
  /** ms since the epoch. */
  readonly now: number
}

/** @throws DomainError `not_found` when there is none, or it was deleted; `not_allowed` when it is somebody else's */
export async function deleteComment(
  db: PrismaClient,
  path: CommentPath,
  { by, mayDeleteAny, now }: Deleting,
): Promise<void> {
  const { boardId, threadId, commentId } = path
  await db.$transaction(async (rows) => {
    const comment = await commentAt(rows, path)
    const isOwn = comment.by === by.id
    if (!isOwn && !mayDeleteAny) {
      throw new DomainError(
        'not_allowed',
        'Only who wrote a comment, or a facilitator, may delete it.',
      )
    }
    // What people do with their own words is their own.
    const removed = { act: 'comment.removed', commentId, personId: comment.by } as const
    if (!isOwn) await noteAct(rows, { boardId, by }, removed)
    await rows.comment.updateMany({
      where: { id: commentId },
      data: { text: '', mentions: [], deletedAt: new Date(now) },
    })
    await rows.reaction.deleteMany({ where: { boardId, on: 'comment', targetId: commentId } })
    const isEmpty = { comments: { every: { deletedAt: { not: null } } } } as const
    await rows.commentThread.deleteMany({ where: { id: threadId, ...isEmpty } })
    await tellOfThread(rows, boardId, threadId)
  })
}
