/** Who is in which board: a few faces and the number, for lists of boards. */

import { PERSON_COLUMNS, type Person } from '../access/person.ts'
import { nameOn } from '../access/pseudonym.ts'
import type { PrismaClient } from '../database/generated/client.ts'

const FACES = 4

export type BoardPeople = {
  /** At most four, the first to come first. */
  readonly faces: readonly Person[]
  readonly count: number
}

/** By board id; boards that are gone are left out. */
export async function boardPeople(
  db: Pick<PrismaClient, 'board'>,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, BoardPeople>> {
  const boards = await db.board.findMany({
    where: { id: { in: [...boardIds] } },
    select: {
      id: true,
      _count: { select: { memberships: true } },
      memberships: {
        orderBy: [{ joinedAt: 'asc' }, { personId: 'asc' }],
        take: FACES,
        select: { pseudonym: true, person: { select: PERSON_COLUMNS } },
      },
    },
  })
  return new Map(
    boards.map(({ id, memberships, _count }) => [
      id,
      {
        faces: memberships.map(({ pseudonym, person }) => ({
          ...person,
          name: nameOn(pseudonym, person),
        })),
        count: _count.memberships,
      },
    ]),
  )
}
