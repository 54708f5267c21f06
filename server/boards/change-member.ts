/** Gives a member another role or actor, or takes them out. A board is never left without a facilitator. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Seat } from '#domain/access/seat.ts'
import { announceRights } from '../access/announce-rights.ts'
import { endMemberships } from '../access/end-memberships.ts'
import type { Person } from '../access/person.ts'
import { freePseudonym } from '../access/pseudonym.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { announceNews } from './announce-news.ts'

type Parts = Pick<Runtime, 'db' | 'hub'>
type MemberKey = { readonly boardId: string; readonly personId: string }
type Change = { readonly seat: Seat; readonly by: Person }

/**
 * The link they came by stays theirs: revoking it puts them out whatever they have become.
 * @throws DomainError `not_found`: no such member; `last_facilitator`
 */
export async function changeSeat(
  { db, hub }: Parts,
  key: MemberKey,
  { seat, by }: Change,
): Promise<void> {
  await db.$transaction(async (rows) => {
    const before = await holdMember(rows, key)
    if (seat.role !== 'facilitator') await keepOneFacilitator(rows, key, before.role)
    const isNamed = seat.role === 'facilitator'
    const pseudonym = before.pseudonym ?? (await freePseudonym(rows, key))
    await rows.membership.update({
      where: { boardId_personId: key },
      data: {
        role: seat.role,
        actorId: seat.actorId ?? null,
        pseudonym: isNamed ? null : pseudonym,
      },
      select: { personId: true },
    })
    const whom = { personId: key.personId, name: before.person.name }
    await noteAct(rows, { ...key, by }, { act: 'person.seated', ...whom, ...seat })
    await announce(rows, key.boardId)
  })
  await hub.recheck(key.boardId)
}

/** @throws DomainError `not_found`: no such member; `last_facilitator` */
export async function removeMember({ db, hub }: Parts, key: MemberKey, by: Person): Promise<void> {
  await db.$transaction(async (rows) => {
    const { role, person } = await holdMember(rows, key)
    await keepOneFacilitator(rows, key, role)
    await endMemberships(rows, key)
    const whom = { personId: key.personId, name: person.name }
    await noteAct(rows, { ...key, by }, { act: 'person.removed', ...whom })
    await announce(rows, key.boardId)
  })
  await hub.recheck(key.boardId)
}

/** Takes oneself out. @throws DomainError `last_facilitator` */
export async function leaveBoard({ db, hub }: Parts, boardId: string, by: Person): Promise<void> {
  const key = { boardId, personId: by.id }
  await db.$transaction(async (rows) => {
    const { role } = await holdMember(rows, key)
    await keepOneFacilitator(rows, key, role)
    await endMemberships(rows, key)
    await noteAct(rows, { boardId, by }, { act: 'person.left' })
    await announce(rows, boardId)
  })
  await hub.recheck(boardId)
}

type HeldMember = {
  readonly role: string
  readonly pseudonym: string | null
  readonly person: { readonly name: string }
}

/** Locks the board's row: of two facilitators who take each other's role at once, one is told that they may not. */
async function holdMember(rows: Prisma.TransactionClient, key: MemberKey): Promise<HeldMember> {
  await rows.$queryRaw`SELECT id FROM "Board" WHERE id = ${key.boardId} FOR NO KEY UPDATE`
  const member = await rows.membership.findUnique({
    where: { boardId_personId: key },
    select: { role: true, pseudonym: true, person: { select: { name: true } } },
  })
  if (!member) throw new DomainError('not_found', 'The board has no such member.')
  return member
}

async function keepOneFacilitator(
  rows: Prisma.TransactionClient,
  { boardId, personId }: MemberKey,
  role: string,
): Promise<void> {
  if (role !== 'facilitator') return
  const others = await rows.membership.count({
    where: { boardId, role: 'facilitator', personId: { not: personId } },
  })
  if (others === 0) throw new DomainError('last_facilitator', 'A board needs a facilitator.')
}

async function announce(rows: Prisma.TransactionClient, boardId: string): Promise<void> {
  await announceRights(rows, boardId)
  await announceNews(rows, { boardId, news: { topic: 'people' } })
}
