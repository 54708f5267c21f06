/** Erases an actor's score sheet. Removing twice is no error. */

import type { PrismaClient } from '../database/generated/client.ts'
import { announceSheet } from './announce-sheet.ts'
import { audienceOf } from './read-scores.ts'

export async function removeSheet(
  db: PrismaClient,
  boardId: string,
  actorId: string,
): Promise<void> {
  await db.$transaction(async (rows) => {
    await rows.scoreSheet.deleteMany({ where: { boardId, actorId } })
    await announceSheet(rows, { boardId, actorId }, await audienceOf(rows, boardId))
  })
}
