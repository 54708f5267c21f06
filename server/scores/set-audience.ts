/** Says whom a board shows its scores. */

import type { ScoreAudience } from '#domain/access/score-rights.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { holdBoard } from './write-sheet.ts'

/** @throws DomainError `not_found` when the board is gone meanwhile */
export async function setAudience(
  db: PrismaClient,
  boardId: string,
  audience: ScoreAudience,
): Promise<void> {
  await db.$transaction(async (rows) => {
    await holdBoard(rows, boardId)
    await rows.board.update({
      where: { id: boardId },
      data: { scoreAudience: audience },
      select: { id: true },
    })
    await announceNews(rows, { boardId, news: { topic: 'scores' } })
  })
}
