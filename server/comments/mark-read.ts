/** Keeps up to which comment of a thread somebody has read; it never goes back. Nobody else is told. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { ThreadPath } from './add-comment.ts'
import { noSuchThread } from './read-threads.ts'

/** @throws DomainError `not_found`; `bad_request` for a number that no comment of the thread has yet */
export async function markRead(
  db: PrismaClient,
  { boardId, threadId }: ThreadPath,
  { personId, upTo }: { readonly personId: string; readonly upTo: number },
): Promise<void> {
  const thread = await db.commentThread.findUnique({
    where: { id: threadId, boardId },
    select: { lastN: true },
  })
  if (!thread) throw noSuchThread()
  if (upTo > thread.lastN) throw new DomainError('bad_request', 'upTo: nobody has written that yet')
  // The thread may be deleted meanwhile: then there is nothing to keep.
  await db.$executeRaw`
    INSERT INTO "CommentRead" ("threadId", "personId", "upTo")
    SELECT "id", ${personId}, ${upTo}::int FROM "CommentThread" WHERE "id" = ${threadId} FOR KEY SHARE
    ON CONFLICT ("threadId", "personId")
    DO UPDATE SET "upTo" = GREATEST("CommentRead"."upTo", EXCLUDED."upTo")`
}
