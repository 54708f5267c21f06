/** Puts a board out of one member's way, or back: their own list, and nobody else's business. */

import type { PrismaClient } from '../database/generated/client.ts'

type Member = { readonly boardId: string; readonly personId: string }

/** A board's rooms go with it. */
export async function archiveBoard(
  db: Pick<PrismaClient, 'membership'>,
  { boardId, personId }: Member,
  archivedAt: Date | null,
): Promise<void> {
  await db.membership.updateMany({
    where: { personId, board: { OR: [{ id: boardId }, { room: { plenaryId: boardId } }] } },
    data: { archivedAt },
  })
}
