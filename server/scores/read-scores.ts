/** What somebody may see of a board's scores, by their seat as it is now. */

import { maySeeSheet, SCORE_AUDIENCES, type ScoreAudience } from '#domain/access/score-rights.ts'
import type { Seat } from '#domain/access/seat.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { SHEET_COLUMNS, type SheetAnswer, sheetAnswer } from './score-row.ts'

export type Scores = {
  readonly audience: ScoreAudience
  /** Those the caller may see, by actor's id; others are not even counted. */
  readonly sheets: readonly SheetAnswer[]
}

export async function readScores(
  db: Pick<PrismaClient, 'board' | 'scoreSheet'>,
  boardId: string,
  seat: Seat,
): Promise<Scores> {
  const audience = await audienceOf(db, boardId)
  const rows = await db.scoreSheet.findMany({
    where: { boardId },
    orderBy: { actorId: 'asc' },
    select: SHEET_COLUMNS,
  })
  return {
    audience,
    sheets: rows
      .filter(({ actorId }) => maySeeSheet(audience, seat, actorId as ActorId))
      .map(sheetAnswer),
  }
}

/** `off` for a board that is gone, and for a word we do not know. */
export async function audienceOf(
  db: Pick<PrismaClient, 'board'>,
  boardId: string,
): Promise<ScoreAudience> {
  const board = await db.board.findUnique({
    where: { id: boardId },
    select: { scoreAudience: true },
  })
  return SCORE_AUDIENCES.find((audience) => audience === board?.scoreAudience) ?? 'off'
}
