/** The lobby of a board: people knock, and a facilitator lets them in or turns them away. */

import { DomainError } from '#domain/access/domain-error.ts'
import { type Seat, toSeat } from '#domain/access/seat.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import type { OpenLink } from './find-link.ts'
import { countUse, giveSeat } from './give-seat.ts'
import { PERSON_COLUMNS, type Person } from './person.ts'

type Rows = Prisma.TransactionClient

/** Puts somebody into the lobby; knocking again by another link asks for what that one gives. */
export async function knock(rows: Rows, link: OpenLink, personId: string): Promise<void> {
  const boardId = link.board.id
  await rows.knock.upsert({
    where: { boardId_personId: { boardId, personId } },
    create: { boardId, personId, linkId: link.id },
    update: { linkId: link.id },
  })
  await announceKnocks(rows, boardId)
}

export type Waiting = Person & Seat & { readonly linkId: string; readonly at: string }

/** Who waits, the first to come first. */
export async function listKnocks(db: PrismaClient, boardId: string): Promise<readonly Waiting[]> {
  const knocks = await db.knock.findMany({
    where: { boardId },
    orderBy: [{ at: 'asc' }, { personId: 'asc' }],
    select: { ...KNOCK_COLUMNS, at: true, person: { select: PERSON_COLUMNS } },
  })
  return knocks.flatMap(({ person, link, linkId, at }) => {
    const seat = toSeat(link.role, link.actorId)
    return seat ? [{ ...person, ...seat, linkId, at: at.toISOString() }] : []
  })
}

/** How it stands with somebody who knocked: `gone` when they were turned away, or never knocked. */
export async function knockState(
  db: PrismaClient,
  boardId: string,
  personId: string,
): Promise<'in' | 'waiting' | 'gone'> {
  const board = await db.board.findUnique({
    where: { id: boardId },
    select: {
      knocks: { where: { personId }, select: { personId: true } },
      memberships: { where: { personId }, select: { personId: true } },
    },
  })
  if (!board) throw new DomainError('not_found', 'There is no such board.')
  if (board.memberships.length > 0) return 'in'
  return board.knocks.length > 0 ? 'waiting' : 'gone'
}

type Answer = { readonly boardId: string; readonly personId: string; readonly by: Person }

/**
 * Lets somebody in as what their link says.
 * @throws DomainError `not_found` when they do not wait (any more); `link_used_up`
 */
export async function letIn(db: PrismaClient, { boardId, personId, by }: Answer): Promise<void> {
  await db.$transaction(async (rows) => {
    const { name } = await answer(rows, boardId, personId)
    await noteAct(rows, { boardId, by }, { act: 'person.let-in', personId, name })
  })
}

/** Lets in all who wait, as far as their links reach. @returns how many came in */
export async function letAllIn(rows: Rows, boardId: string): Promise<number> {
  const knocks = await rows.knock.findMany({ where: { boardId }, orderBy: { at: 'asc' } })
  let count = 0
  for (const { personId } of knocks) {
    try {
      await answer(rows, boardId, personId)
      count += 1
    } catch (error) {
      // Their link has no use left: they stay outside, and the others come in.
      if (!(error instanceof DomainError && error.code === 'link_used_up')) throw error
    }
  }
  return count
}

/** @throws DomainError `not_found` when they do not wait (any more) */
export async function turnAway(db: PrismaClient, { boardId, personId, by }: Answer): Promise<void> {
  await db.$transaction(async (rows) => {
    const { count } = await rows.knock.deleteMany({ where: { boardId, personId } })
    if (count === 0) throw new DomainError('not_found', 'They do not wait any more.')
    const { name } = await rows.person.findUniqueOrThrow({ where: { id: personId } })
    await noteAct(rows, { boardId, by }, { act: 'person.turned-away', personId, name })
    await announceKnocks(rows, boardId)
  })
}

const KNOCK_COLUMNS = {
  linkId: true,
  link: { select: { role: true, actorId: true, maxUses: true } },
} as const

/** Who came in. */
async function answer(rows: Rows, boardId: string, personId: string): Promise<Person> {
  const where = { boardId_personId: { boardId, personId } }
  const select = { ...KNOCK_COLUMNS, person: { select: PERSON_COLUMNS } }
  const found = await rows.knock.findUnique({ where, select })
  const seat = found ? toSeat(found.link.role, found.link.actorId) : undefined
  if (!found || !seat) throw new DomainError('not_found', 'They do not wait any more.')
  const { linkId, link, person } = found
  await countUse(rows, { id: linkId, maxUses: link.maxUses })
  await rows.knock.delete({ where })
  await giveSeat(rows, { boardId, personId, seat, linkId })
  await noteAct(rows, { boardId, by: person }, { act: 'person.joined', linkId, ...seat })
  await announceKnocks(rows, boardId)
  return person
}

function announceKnocks(rows: Rows, boardId: string): Promise<void> {
  return announceNews(rows, { boardId, news: { topic: 'knocks' }, to: { roles: ['facilitator'] } })
}
