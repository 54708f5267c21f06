/** Whom a comment may mention: everybody who is in the board, by name. */

import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'

/** By name. */
export async function mentionablePeople(
  rows: Pick<PrismaClient, 'membership'>,
  boardId: string,
): Promise<readonly Person[]> {
  const members = await rows.membership.findMany({
    where: { boardId },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    select: { pseudonym: true, person: { select: PERSON_COLUMNS } },
  })
  return members
    .map(({ pseudonym, person }) => ({ ...person, name: nameOn(pseudonym, person) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
