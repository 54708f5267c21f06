/** Erases an actor's score sheet. Removing twice is no error. */

import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { announceSheet } from './announce-sheet.ts'
import { audienceOf } from './read-scores.ts'

type Removal = { readonly boardId: string; readonly actorId: string; readonly by: Person }

export async function removeSheet(
  db: PrismaClient,
  { boardId, actorId, by }: Removal,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const { count } = await rows.scoreSheet.deleteMany({ where: { boardId, actorId } })
    if (count > 0) await noteAct(rows, { boardId, by }, { act: 'scores.removed', actorId })
    await announceSheet(rows, { boardId, actorId }, await audienceOf(rows, boardId))
  })
}
