/** Who speaks for an actor on a board: whom news of what is theirs alone are for. */

import type { PrismaClient } from '../database/generated/client.ts'

/** The people's ids. */
export async function delegatesOf(
  rows: Pick<PrismaClient, 'membership'>,
  boardId: string,
  actorId: string,
): Promise<readonly string[]> {
  const delegates = await rows.membership.findMany({
    where: { boardId, actorId, role: 'delegate' },
    select: { personId: true },
  })
  return delegates.map(({ personId }) => personId)
}
