/** Puts one's reaction on a card or a comment, or takes it off. Twice is no error. */

import { DomainError } from '#domain/access/domain-error.ts'
import { MAX_REACTIONS } from '#domain/comments/comment-limits.ts'
import type { ReactionKind, ReactionTarget } from '#domain/comments/reaction.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type Reacting = {
  readonly on: ReactionTarget
  readonly id: string
  readonly kind: ReactionKind
  readonly personId: string
  readonly isOn: boolean
}

/**
 * Whether there is such a card is not asked: it may be on its way.
 * @throws DomainError `not_found` for a comment that the board does not have, `too_many`
 */
export async function setReaction(
  db: PrismaClient,
  boardId: string,
  { on, id, kind, personId, isOn }: Reacting,
): Promise<void> {
  const row = { boardId, on, targetId: id, kind, personId }
  await db.$transaction(async (rows) => {
    if (!isOn) {
      await rows.reaction.deleteMany({ where: row })
    } else {
      await refuseUnknown(rows, boardId, { on, id })
      if ((await rows.reaction.count({ where: { boardId, personId } })) >= MAX_REACTIONS) {
        throw new DomainError('too_many', `One person may have ${MAX_REACTIONS} reactions.`)
      }
      await rows.reaction.createMany({ data: [row], skipDuplicates: true })
    }
    await announceNews(rows, { boardId, news: { topic: 'comments', reactions: true } })
  })
}

async function refuseUnknown(
  rows: Pick<PrismaClient, 'comment'>,
  boardId: string,
  { on, id }: Pick<Reacting, 'on' | 'id'>,
): Promise<void> {
  if (on === 'card') return
  const comment = await rows.comment.findUnique({
    where: { id, deletedAt: null, thread: { boardId } },
    select: { id: true },
  })
  if (!comment) throw new DomainError('not_found', 'The board has no such comment.')
}
