/** All links of a board, revoked and expired ones too: they say who could come in, and since when not. */

import { toSeat } from '#domain/access/seat.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { LINK_COLUMNS, type LinkView, type SharedLink, sharedLink } from './shared-link.ts'

/** Oldest first; the strongest role first among those made together. */
export async function listLinks(
  db: PrismaClient,
  boardId: string,
  view: LinkView,
): Promise<readonly SharedLink[]> {
  const rows = await db.shareLink.findMany({
    where: { boardId, isRecovery: false },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { ...LINK_COLUMNS, role: true, actorId: true },
  })
  return rows.flatMap((row) => {
    const seat = toSeat(row.role, row.actorId)
    return seat ? [sharedLink(row, seat, view)] : []
  })
}
