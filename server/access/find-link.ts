/** Finds the share link a token belongs to, or says why it opens nothing. */

import { DomainError } from '#domain/access/domain-error.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { guessLimit } from './guess-limit.ts'
import { hashToken } from './hash-token.ts'
import { isPassphrase } from './passphrase.ts'

/** Somebody at an address showing a token at a time (ms since the epoch). */
export type Guess = { readonly token: string; readonly address: string; readonly now: number }

export type OpenLink = {
  readonly id: string
  readonly seat: Seat
  readonly board: { readonly id: string; readonly title: string; readonly hasLobby: boolean }
  /** Salt and hash (passphrase.ts); null where none is asked. */
  readonly passphrase: Uint8Array | null
  readonly uses: number
  readonly maxUses: number | null
  readonly isRecovery: boolean
}

/**
 * The link of a token, if it still opens its board.
 * @throws DomainError `too_many_requests` after 20 wrong tokens from one address in a minute, right ones included from
 * then on; `not_found`, `link_revoked`, `link_expired`, `in_trash`
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
      board: { select: { id: true, title: true, hasLobby: true, trashedAt: true } },
      passphrase: true,
      uses: true,
      maxUses: true,
      isRecovery: true,
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
  const { id, passphrase, uses, maxUses, isRecovery } = link
  const { trashedAt, ...board } = link.board
  if (trashedAt) throw new DomainError('in_trash', 'The board is in the trash.', { at: trashedAt })
  return { id, seat, board, passphrase, uses, maxUses, isRecovery }
}

/**
 * Says beforehand what countUse (give-seat.ts) decides when somebody joins. A member comes back by any link.
 * @throws DomainError `link_used_up` when nobody else may come by the link
 */
export async function requireUse(
  rows: Pick<PrismaClient, 'membership'>,
  { uses, maxUses, board }: OpenLink,
  personId: string | undefined,
): Promise<void> {
  if (maxUses === null || uses < maxUses) return
  const seats =
    personId === undefined
      ? 0
      : await rows.membership.count({ where: { boardId: board.id, personId } })
  if (seats === 0) throw usedUp()
}

export function usedUp(): DomainError {
  return new DomainError('link_used_up', 'This link was used as often as it may be.')
}

/**
 * Compares what was said with the link's passphrase. Wrong ones are counted for each address and link apart: a class
 * that mistypes does not lock itself out of everything else.
 * @throws DomainError `wrong_passphrase`; `too_many_requests` after 20 wrong ones in a minute
 */
export async function checkPassphrase(
  { id, passphrase: kept }: OpenLink,
  said: string | undefined,
  { address, now }: Guess,
): Promise<void> {
  if (kept === null) return
  const guesser = `${id} ${address}`
  if (guessLimit().isSpent(guesser, now)) {
    throw new DomainError('too_many_requests', 'Too many wrong passphrases. Wait a minute.')
  }
  if (said !== undefined && (await isPassphrase(said, kept))) return
  guessLimit().countWrong(guesser, now)
  throw new DomainError('wrong_passphrase', 'This link asks for a passphrase.')
}
