/** Adds a comment to a thread, under the next number. Whoever writes has read what they answer to, and no more. */

import { DomainError } from '#domain/access/domain-error.ts'
import { MAX_COMMENTS } from '#domain/comments/comment-limits.ts'
import { newId } from '../access/new-id.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Words } from './comment-fields.ts'
import { mentioned } from './mentioned.ts'
import { noSuchThread } from './read-threads.ts'

export type ThreadPath = { readonly boardId: string; readonly threadId: string }

type Rows = Pick<PrismaClient, 'comment' | 'commentThread' | 'membership'>

/** Within a transaction. @throws DomainError `not_found`, `too_many` */
export async function addComment(
  rows: Rows,
  { boardId, threadId }: ThreadPath,
  { words, by }: { readonly words: Words; readonly by: string },
): Promise<void> {
  // The row is locked by this: two at once get two numbers.
  const [thread] = await rows.commentThread.updateManyAndReturn({
    where: { id: threadId, boardId },
    data: { lastN: { increment: 1 } },
    select: { lastN: true },
  })
  if (!thread) throw noSuchThread()
  if (thread.lastN > MAX_COMMENTS) {
    throw new DomainError('too_many', `A thread may have ${MAX_COMMENTS} comments.`)
  }
  const mentions = await mentioned(rows, boardId, words)
  await rows.comment.create({
    data: { id: newId(), threadId, n: thread.lastN, by, text: words.text, mentions },
    select: { id: true },
  })
}
