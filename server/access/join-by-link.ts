/** Exchanges a link's token for a membership and a fresh session: how everybody but the creator comes in. */

import { DomainError } from '#domain/access/domain-error.ts'
import { strongerRole } from '#domain/access/role.ts'
import { isSameSeat, type Seat, toSeat } from '#domain/access/seat.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { keepGuestsOut } from '../sign-in/keep-guests-out.ts'
import { admitPerson } from './admit-person.ts'
import { checkPassphrase, findLink, type Guess, type OpenLink } from './find-link.ts'
import { countUse, giveSeat } from './give-seat.ts'
import { knock } from './knock.ts'
import type { Person } from './person.ts'
import { beginSession, spendSession } from './session.ts'
import { spreadHue } from './spread-hue.ts'

export type Joining = Guess & {
  /** The session the browser came with; it is spent. */
  readonly session: string | undefined
  /** Needed from people who come without a session; renames the others. */
  readonly displayName: string | undefined
  readonly passphrase: string | undefined
  /** Whether people may come in without an account. */
  readonly takesGuests: boolean
}

export type Joined = {
  readonly boardId: string
  readonly seat: Seat
  /** In the lobby: the seat is theirs once a facilitator lets them in. */
  readonly isWaiting: boolean
  readonly person: Person
  /** The new session's token, for the cookie. */
  readonly session: string
}

/**
 * Joins a board by a link, or knocks where it has a lobby. Coming by a weaker link than before takes no right away.
 * @throws DomainError as findLink and checkPassphrase do; `link_used_up`; `bad_request` when a newcomer gives no name;
 * `sign_in_needed`
 */
export async function joinByLink(db: PrismaClient, joining: Joining): Promise<Joined> {
  const link = await findLink(db, joining)
  await checkPassphrase(link, joining.passphrase, joining)
  return db.$transaction(async (rows) => {
    await holdOpen(rows, link.id)
    const known = await spendSession(rows, joining.session, joining.now)
    if (!joining.takesGuests) await keepGuestsOut(rows, known)
    const person = await admitPerson(rows, {
      known,
      displayName: joining.displayName,
      hue: async () => spreadHue(await huesOn(rows, link.board.id)),
    })
    const outcome = await takeSeat(rows, link, person)
    const session = await beginSession(rows, person.id, joining.now)
    return { boardId: link.board.id, ...outcome, person, session }
  })
}

/** Locks the link's row to the end of the transaction: a revocation comes wholly before this join or wholly after. */
async function holdOpen(rows: Prisma.TransactionClient, linkId: string): Promise<void> {
  const { count } = await rows.shareLink.updateMany({
    where: { id: linkId, revokedAt: null },
    data: { uses: { increment: 0 } },
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

type Outcome = Pick<Joined, 'seat' | 'isWaiting'>

/** Of two actors one was a delegate for, the later counts. */
async function takeSeat(
  rows: Prisma.TransactionClient,
  link: OpenLink,
  by: Person,
): Promise<Outcome> {
  const personId = by.id
  const { seat, board } = link
  const where = { boardId_personId: { boardId: board.id, personId } }
  const before = await rows.membership.findUnique({ where, select: { role: true, actorId: true } })
  const held = before ? toSeat(before.role, before.actorId) : undefined
  if (held && (isSameSeat(held, seat) || isStronger(held, seat))) {
    return { seat: held, isWaiting: false }
  }
  if (board.hasLobby && held === undefined && seat.role !== 'facilitator') {
    await knock(rows, link, personId)
    return { seat, isWaiting: true }
  }
  await countUse(rows, link)
  await giveSeat(rows, { boardId: board.id, personId, seat, linkId: seatOwner(link) })
  await noteAct(rows, { boardId: board.id, by }, { act: 'person.joined', linkId: link.id, ...seat })
  return { seat, isWaiting: false }
}

/** Whoever comes back by a recovery link holds the board by no link, as who made it. */
function seatOwner({ id, isRecovery }: OpenLink): string | null {
  return isRecovery ? null : id
}

function isStronger(held: Seat, offered: Seat): boolean {
  return held.role !== offered.role && strongerRole(held.role, offered.role) === held.role
}
