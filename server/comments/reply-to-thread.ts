/** Says something more in a thread; one that is resolved stays so until somebody opens it again. */

import type { PrismaClient } from '../database/generated/client.ts'
import { addComment, type ThreadPath } from './add-comment.ts'
import type { Words } from './comment-fields.ts'
import { tellOfThread } from './tell-of-thread.ts'

/** @throws DomainError `not_found`, `too_many` */
export async function replyToThread(
  db: PrismaClient,
  path: ThreadPath,
  said: { readonly words: Words; readonly by: string },
): Promise<void> {
  await db.$transaction(async (rows) => {
    await addComment(rows, path, said)
    await tellOfThread(rows, path.boardId, path.threadId)
  })
}
