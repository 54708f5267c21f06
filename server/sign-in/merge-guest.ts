/**
 * Gives an account what its person had in this browser as a guest: seats, places in lobbies, templates, and what they wrote. The guest
 * is gone afterwards, with every session and socket. docs/decisions/034-accounts.md
 */

import { strongerRole } from '#domain/access/role.ts'
import { isSameSeat, type Seat, toSeat } from '#domain/access/seat.ts'
import { announceRights } from '../access/announce-rights.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Membership, Prisma } from '../database/generated/client.ts'
import { moveWords } from './move-words.ts'

type Rows = Prisma.TransactionClient

/** In the transaction that signs them in. */
export async function mergeGuest(rows: Rows, guest: Person, account: Person): Promise<void> {
  const boardIds = await heldBoards(rows, guest.id)
  for (const boardId of boardIds) await mergeSeat(rows, boardId, { guest, account })
  // Only now: whoever seems gone from a plenary is taken out of its rooms by this.
  for (const boardId of boardIds) {
    await announceRights(rows, boardId)
    await announceNews(rows, { boardId, news: { topic: 'people' } })
  }
  await moveKnocks(rows, guest.id, account.id)
  await moveFormerNames(rows, guest.id, account.id)
  await moveVisits(rows, guest.id, account.id)
  await rows.template.updateMany({ where: { byId: guest.id }, data: { byId: account.id } })
  await moveWords(rows, guest.id, account.id)
  await rows.person.delete({ where: { id: guest.id }, select: { id: true } })
}

/** Locked as who changes a seat locks them, in one order: of two at once neither waits for the other in a circle. */
async function heldBoards(rows: Rows, personId: string): Promise<readonly string[]> {
  const boards = await rows.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Board" WHERE id IN (SELECT "boardId" FROM "Membership" WHERE "personId" = ${personId})
    ORDER BY id FOR NO KEY UPDATE`
  return boards.map(({ id }) => id)
}

type Both = { readonly guest: Person; readonly account: Person }

/**
 * The better of two seats stays as it is, with its link, and the other goes. Rows are moved, never written anew: a link that
 * is revoked in the same moment finds them.
 */
async function mergeSeat(rows: Rows, boardId: string, { guest, account }: Both): Promise<void> {
  const [asGuest, asMember] = [
    await rows.membership.findUnique(at(boardId, guest)),
    await rows.membership.findUnique(at(boardId, account)),
  ]
  // Removed, or their link revoked, since the board was found.
  if (!asGuest) return
  const isMoved = asMember === null || isBetter(asGuest, asMember)
  if (isMoved) await moveSeat(rows, { boardId, from: guest.id, to: account.id }, asGuest, asMember)
  else await rows.membership.delete({ ...at(boardId, guest), select: { personId: true } })
  const seat = seatOf(isMoved ? asGuest : asMember)
  if (!seat) return
  const was = { personId: guest.id, name: guest.name }
  await noteAct(rows, { boardId, by: account }, { act: 'person.signed-in', ...was, ...seat })
}

type Move = { readonly boardId: string; readonly from: string; readonly to: string }

async function moveSeat(
  rows: Rows,
  { boardId, from, to }: Move,
  moved: Membership,
  instead: Membership | null,
): Promise<void> {
  await rows.membership.deleteMany({ where: { boardId, personId: to } })
  const pseudonym = moved.role === 'facilitator' ? null : (instead?.pseudonym ?? moved.pseudonym)
  await rows.membership.updateMany({
    where: { boardId, personId: from },
    data: { personId: to, pseudonym, ...(instead && seenOf(moved, instead)) },
  })
}

function at(boardId: string, { id: personId }: Person) {
  return { where: { boardId_personId: { boardId, personId } } } as const
}

function seatOf({ role, actorId }: Membership): Seat | undefined {
  return toSeat(role, actorId)
}

/** The stronger role; of two actors the one taken later, as by a link; of two alike the one no link can take away. */
function isBetter(guests: Membership, members: Membership): boolean {
  const [offered, held] = [seatOf(guests), seatOf(members)]
  if (!offered || !held) return offered !== undefined
  if (offered.role !== held.role) return strongerRole(offered.role, held.role) === offered.role
  if (!isSameSeat(offered, held)) return guests.joinedAt > members.joinedAt
  return guests.linkId === null && members.linkId !== null
}

/** Since when they are here, and what they saw last, whichever of the two it was. */
function seenOf(one: Membership, other: Membership) {
  const { seenAt, seenVector, seenMoves } = one.seenAt > other.seenAt ? one : other
  const joinedAt = one.joinedAt < other.joinedAt ? one.joinedAt : other.joinedAt
  return { seenAt, seenVector, seenMoves, joinedAt }
}

/** Who is in by now waits nowhere. */
async function moveKnocks(rows: Rows, guestId: string, accountId: string): Promise<void> {
  await rows.$executeRaw`
    UPDATE "Knock" SET "personId" = ${accountId} WHERE "personId" = ${guestId} AND "boardId" NOT IN (
      SELECT "boardId" FROM "Membership" WHERE "personId" = ${accountId}
      UNION SELECT "boardId" FROM "Knock" WHERE "personId" = ${accountId})`
}

/** Of boards they left under a made-up name. */
async function moveFormerNames(rows: Rows, guestId: string, accountId: string): Promise<void> {
  await rows.$executeRaw`
    UPDATE "FormerName" SET "personId" = ${accountId} WHERE "personId" = ${guestId} AND "boardId" NOT IN (
      SELECT "boardId" FROM "FormerName" WHERE "personId" = ${accountId})`
  await rows.formerName.deleteMany({ where: { personId: guestId } })
}

/** Of two that began in one and the same instant, as in two browsers, the longer one stays. */
async function moveVisits(rows: Rows, guestId: string, accountId: string): Promise<void> {
  await rows.$executeRaw`
    INSERT INTO "Visit" AS v ("boardId", "personId", since, until)
    SELECT "boardId", ${accountId}, since, until FROM "Visit" WHERE "personId" = ${guestId}
    ON CONFLICT ("boardId", "personId", since) DO UPDATE SET until = greatest(v.until, excluded.until)`
  await rows.visit.deleteMany({ where: { personId: guestId } })
}
