/** Everybody who is in a board, and by which link they came. */

import type { Role } from '#domain/access/role.ts'
import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import { toRole } from '../access/to-role.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type BoardMember = Person & {
  readonly role: Role
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
    select: { role: true, linkId: true, joinedAt: true, person: { select: PERSON_COLUMNS } },
  })
  return members.flatMap(({ role, linkId, joinedAt, person }) => {
    const known = toRole(role)
    return known ? [{ ...person, role: known, linkId, joinedAt: joinedAt.toISOString() }] : []
  })
}
