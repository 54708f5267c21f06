/** Everybody who is in a board, and by which link they came. */

import { type Seat, toSeat } from '#domain/access/seat.ts'
import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type BoardMember = Person &
  Seat & {
    /** Told to facilitators: the link that gave the role; null for the one who made the board. */
    readonly linkId?: string | null
    /** Told to facilitators, where `name` is made up. */
    readonly ownName?: string
    /** ISO 8601. */
    readonly joinedAt: string
  }

/** The first to come first. */
export async function listPeople(
  db: PrismaClient,
  boardId: string,
  { forFacilitator }: { readonly forFacilitator: boolean },
): Promise<readonly BoardMember[]> {
  const members = await db.membership.findMany({
    where: { boardId },
    orderBy: [{ joinedAt: 'asc' }, { personId: 'asc' }],
    select: {
      role: true,
      actorId: true,
      pseudonym: true,
      linkId: true,
      joinedAt: true,
      person: { select: PERSON_COLUMNS },
    },
  })
  return members.flatMap(({ role, actorId, pseudonym, linkId, joinedAt, person }) => {
    const seat = toSeat(role, actorId)
    if (!seat) return []
    const name = nameOn(pseudonym, person)
    const shown = { ...person, name, ...seat, joinedAt: joinedAt.toISOString() }
    if (!forFacilitator) return [shown]
    return [{ ...shown, linkId, ...(pseudonym !== null && { ownName: person.name }) }]
  })
}
