/** The reactions on a board's cards and comments. */

import { namedPeople } from '../access/named-people.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { grouped, type ShownReaction } from './grouped-reactions.ts'

export async function listReactions(
  rows: Pick<PrismaClient, 'board' | 'person' | 'reaction'>,
  boardId: string,
): Promise<readonly ShownReaction[]> {
  const found = await rows.reaction.findMany({
    where: { boardId },
    orderBy: [{ at: 'asc' }, { personId: 'asc' }],
    select: { on: true, targetId: true, kind: true, personId: true },
  })
  const ids = found.map(({ personId }) => personId)
  return grouped(found, await namedPeople(rows, boardId, ids))
}
