/** Gives somebody a seat on a board, and counts that a link was used for it. */

import type { Seat } from '#domain/access/seat.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Prisma } from '../database/generated/client.ts'
import { announceRights } from './announce-rights.ts'
import { usedUp } from './find-link.ts'
import { freePseudonym } from './pseudonym.ts'

type Rows = Prisma.TransactionClient

/**
 * One more came in by the link, whose row the caller has locked.
 * @throws DomainError `link_used_up` when as many came as may
 */
export async function countUse(
  rows: Rows,
  { id, maxUses }: { readonly id: string; readonly maxUses: number | null },
): Promise<void> {
  const { count } = await rows.shareLink.updateMany({
    where: { id, ...(maxUses !== null && { uses: { lt: maxUses } }) },
    data: { uses: { increment: 1 } },
  })
  if (count === 0) throw usedUp()
}

export type Given = {
  readonly boardId: string
  readonly personId: string
  readonly seat: Seat
  /** Revoking it ends the membership. */
  readonly linkId: string | null
}

/** The membership stays with the link that gave the stronger right. Who has the board open works with it at once. */
export async function giveSeat(
  rows: Rows,
  { boardId, personId, seat, linkId }: Given,
): Promise<void> {
  const given = { role: seat.role, actorId: seat.actorId ?? null, linkId }
  const pseudonym =
    seat.role === 'facilitator' ? null : await freePseudonym(rows, { boardId, personId })
  await rows.membership.upsert({
    where: { boardId_personId: { boardId, personId } },
    create: { boardId, personId, ...given, pseudonym },
    update: given,
  })
  await announceRights(rows, boardId)
  await announceNews(rows, { boardId, news: { topic: 'people' } })
}
