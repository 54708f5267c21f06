/** The boards a person is a member of. */

import { toSeat } from '#domain/access/seat.ts'
import { BOARD_COLUMNS } from '../access/board-standing.ts'
import { runtime } from '../runtime.ts'
import { type BoardSummary, boardSummary } from './board-summary.ts'

const MOST = 200

/** Last visited first, at most 200. */
export async function listBoards(personId: string): Promise<readonly BoardSummary[]> {
  const memberships = await runtime().db.membership.findMany({
    where: { personId },
    orderBy: [{ seenAt: 'desc' }, { boardId: 'asc' }],
    take: MOST,
    select: {
      role: true,
      actorId: true,
      board: { select: BOARD_COLUMNS },
    },
  })
  return memberships.flatMap(({ board, role, actorId }) => {
    const seat = toSeat(role, actorId)
    return seat ? [boardSummary(board, seat)] : []
  })
}
