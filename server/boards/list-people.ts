/** Everybody who is in a board, and by which link they came. */

import { type Seat, toSeat } from '#domain/access/seat.ts'
import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type BoardMember = Person &
  Seat & {
    /** The link that gave the role; null for the one who made the board. */
    readonly linkId: string | null
    /** ISO 8601. */
    readonly joinedAt: string
  }

/** The first to come first. */
export async function listPeople(
  db: PrismaClient,
  boardId: string,
): Promise<readonly BoardMember[]> {
  const members = await db.membership.findMany({
    where: { boardId },
    orderBy: [{ joinedAt: 'asc' }, { personId: 'asc' }],
    select: {
      role: true,
      actorId: true,
      linkId: true,
      joinedAt: true,
      person: { select: PERSON_COLUMNS },
    },
  })
  return members.flatMap(({ role, actorId, linkId, joinedAt, person }) => {
    const seat = toSeat(role, actorId)
    return seat ? [{ ...person, ...seat, linkId, joinedAt: joinedAt.toISOString() }] : []
  })
}
