/** Changes the words of one's own comment; that they were changed, and when, is shown. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { ThreadPath } from './add-comment.ts'
import type { Words } from './comment-fields.ts'
import { mentioned } from './mentioned.ts'
import { tellOfThread } from './tell-of-thread.ts'

export type CommentPath = ThreadPath & { readonly commentId: string }

export type Editing = {
  readonly words: Words
  /** A person's id. */
  readonly by: string
  /** ms since the epoch. */
  readonly now: number
}

/** @throws DomainError `not_found` when there is none, or it was deleted; `not_allowed` when it is somebody else's */
export async function editComment(
  db: PrismaClient,
  path: CommentPath,
  { words, by, now }: Editing,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const comment = await commentAt(rows, path)
    if (comment.by !== by) {
      throw new DomainError('not_allowed', 'Only who wrote a comment may change it.')
    }
    const mentions = await mentioned(rows, path.boardId, words)
    await rows.comment.updateMany({
      where: { id: path.commentId, deletedAt: null },
      data: { text: words.text, mentions, editedAt: new Date(now) },
    })
    await tellOfThread(rows, path.boardId, path.threadId)
  })
}

/** A comment that was not deleted. @throws DomainError `not_found` */
export async function commentAt(
  rows: Pick<PrismaClient, 'comment'>,
  { boardId, threadId, commentId }: CommentPath,
): Promise<{ readonly by: string }> {
  const comment = await rows.comment.findUnique({
    where: { id: commentId, threadId, deletedAt: null, thread: { boardId } },
    select: { by: true },
  })
  if (!comment) throw new DomainError('not_found', 'The thread has no such comment.')
  return comment
}
