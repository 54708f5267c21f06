/** Finds the share link a token belongs to, or says why it opens nothing. */

import { DomainError } from '#domain/access/domain-error.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { guessLimit } from './guess-limit.ts'
import { hashToken } from './hash-token.ts'

/** Somebody at an address showing a token at a time (ms since the epoch). */
export type Guess = { readonly token: string; readonly address: string; readonly now: number }

export type OpenLink = {
  readonly id: string
  readonly seat: Seat
  readonly board: { readonly id: string; readonly title: string }
}

/**
 * The link of a token, if it still opens its board.
 * @throws DomainError `too_many_requests` after 20 wrong tokens from one address in a minute, right ones included from
 * then on; `not_found`, `link_revoked`, `link_expired`
 */
export async function findLink(
  rows: Pick<PrismaClient, 'shareLink'>,
  { token, address, now }: Guess,
): Promise<OpenLink> {
  if (guessLimit().isSpent(address, now)) {
    throw new DomainError('too_many_requests', 'Too many wrong links. Wait a minute.')
  }
  const link = await rows.shareLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      role: true,
      actorId: true,
      revokedAt: true,
      expiresAt: true,
      board: { select: { id: true, title: true } },
    },
  })
  const seat = link ? toSeat(link.role, link.actorId) : undefined
  if (!link || !seat) {
    guessLimit().countWrong(address, now)
    throw new DomainError('not_found', 'No board has this link.')
  }
  if (link.revokedAt)
    throw new DomainError('link_revoked', 'This link was revoked.', { at: link.revokedAt })
  if (link.expiresAt && link.expiresAt.getTime() <= now) {
    throw new DomainError('link_expired', 'This link has expired.', { at: link.expiresAt })
  }
  return { id: link.id, seat, board: link.board }
}
