/** Says whom a board shows its scores. */

import type { ScoreAudience } from '#domain/access/score-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { holdBoard } from './write-sheet.ts'

/** @throws DomainError `not_found` when the board is gone meanwhile */
export async function setAudience(
  db: PrismaClient,
  boardId: string,
  { audience, by }: { readonly audience: ScoreAudience; readonly by: Person },
): Promise<void> {
  await db.$transaction(async (rows) => {
    await holdBoard(rows, boardId)
    await rows.board.update({
      where: { id: boardId },
      data: { scoreAudience: audience },
      select: { id: true },
    })
    await noteAct(rows, { boardId, by }, { act: 'scores.audience', audience })
    await announceNews(rows, { boardId, news: { topic: 'scores' } })
  })
}
