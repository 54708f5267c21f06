/** Exchanges a link's token for a membership and a fresh session: how everybody but the creator comes in. */

import { DomainError } from '#domain/access/domain-error.ts'
import { strongerRole } from '#domain/access/role.ts'
import { isSameSeat, type Seat, toSeat } from '#domain/access/seat.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { admitPerson } from './admit-person.ts'
import { announceRights } from './announce-rights.ts'
import { findLink, type Guess, type OpenLink } from './find-link.ts'
import type { Person } from './person.ts'
import { beginSession, spendSession } from './session.ts'
import { spreadHue } from './spread-hue.ts'

export type Joining = Guess & {
  /** The session the browser came with; it is spent. */
  readonly session: string | undefined
  /** Needed from people who come without a session; renames the others. */
  readonly displayName: string | undefined
}

export type Joined = {
  readonly boardId: string
  readonly seat: Seat
  readonly person: Person
  /** The new session's token, for the cookie. */
  readonly session: string
}

/**
 * Joins a board by a link. Coming by a weaker link than before takes no right away.
 * @throws DomainError as findLink does; `bad_request` when a newcomer gives no name
 */
export async function joinByLink(db: PrismaClient, joining: Joining): Promise<Joined> {
  const link = await findLink(db, joining)
  return db.$transaction(async (rows) => {
    await holdOpen(rows, link.id)
    const person = await admitPerson(rows, {
      known: await spendSession(rows, joining.session, joining.now),
      displayName: joining.displayName,
      hue: async () => spreadHue(await huesOn(rows, link.board.id)),
    })
    const seat = await giveSeat(rows, link, person)
    const session = await beginSession(rows, person.id, joining.now)
    return { boardId: link.board.id, seat, person, session }
  })
}

/** Locks the link's row to the end of the transaction: a revocation comes wholly before this join or wholly after. */
async function holdOpen(rows: Prisma.TransactionClient, linkId: string): Promise<void> {
  const { count } = await rows.shareLink.updateMany({
    where: { id: linkId, revokedAt: null },
    data: { uses: { increment: 1 } },
  })
  if (count === 0) throw new DomainError('link_revoked', 'This link was revoked.')
}

async function huesOn(rows: Prisma.TransactionClient, boardId: string): Promise<number[]> {
  const members = await rows.membership.findMany({
    where: { boardId },
    select: { person: { select: { hue: true } } },
  })
  return members.map(({ person }) => person.hue)
}

/**
 * The membership stays with the link that gave the stronger right: revoking that one ends it. Of two actors one was a
 * delegate for, the later counts.
 */
async function giveSeat(
  rows: Prisma.TransactionClient,
  { id: linkId, seat: offered, board }: OpenLink,
  by: Person,
): Promise<Seat> {
  const [boardId, personId] = [board.id, by.id]
  const where = { boardId_personId: { boardId, personId } }
  const before = await rows.membership.findUnique({ where, select: { role: true, actorId: true } })
  const held = before ? toSeat(before.role, before.actorId) : undefined
  if (held && (isSameSeat(held, offered) || strongerSeat(held, offered) === held)) return held
  const given = { role: offered.role, actorId: offered.actorId ?? null, linkId }
  await rows.membership.upsert({
    where,
    create: { boardId, personId, ...given },
    update: given,
  })
  await noteAct(rows, { boardId, by }, { act: 'person.joined', linkId, ...offered })
  // Who has the board open already works with the new role at once, wherever.
  if (held !== undefined) await announceRights(rows, boardId)
  return offered
}

function strongerSeat(held: Seat, offered: Seat): Seat {
  return held.role !== offered.role && strongerRole(held.role, offered.role) === held.role
    ? held
    : offered
}
