/** Pins a new thread, with its first comment, on something of a board. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Anchor } from '#domain/comments/anchor.ts'
import { MAX_THREADS } from '#domain/comments/comment-limits.ts'
import { newId } from '../access/new-id.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { addComment } from './add-comment.ts'
import type { Words } from './comment-fields.ts'
import { tellOfThread } from './tell-of-thread.ts'

export type ThreadWish = {
  readonly anchor: Anchor
  /** What that is called. */
  readonly about: string | undefined
  readonly words: Words
  /** A person's id. */
  readonly by: string
}

/** @returns the thread's id. @throws DomainError `too_many`; `not_found` when the board is gone meanwhile */
export async function startThread(
  db: PrismaClient,
  boardId: string,
  { anchor, about, words, by }: ThreadWish,
): Promise<string> {
  const id = newId()
  await db.$transaction(async (rows) => {
    // Two at once are counted one after the other. The board's log, which refers to the same row, goes on.
    const board = await rows.$queryRaw<unknown[]>`
      SELECT 1 FROM "Board" WHERE "id" = ${boardId} FOR NO KEY UPDATE`
    if (board.length === 0) throw new DomainError('not_found', 'There is no such board.')
    if ((await rows.commentThread.count({ where: { boardId } })) >= MAX_THREADS) {
      throw new DomainError('too_many', `A board may have ${MAX_THREADS} threads of comments.`)
    }
    await rows.commentThread.create({
      data: { id, boardId, anchor: { ...anchor }, about: about ?? null },
      select: { id: true },
    })
    await addComment(rows, { boardId, threadId: id }, { words, by })
    await tellOfThread(rows, boardId, id)
  })
  return id
}
