/** How somebody stands to a board: the board's row and their seat, or why they stay outside. */

import { type Seat, toSeat } from '#domain/access/seat.ts'
import type { PrismaClient } from '../database/generated/client.ts'

export type BoardRow = {
  readonly id: string
  readonly title: string
  readonly createdAt: Date
  readonly changedAt: Date
}

export type BoardStanding =
  | { readonly ok: true; readonly board: BoardRow; readonly seat: Seat }
  | { readonly ok: false; readonly refused: 'no-such-board' | 'not-a-member' }

/** Reads the board and the person's membership in one query. */
export async function boardStanding(
  rows: Pick<PrismaClient, 'board'>,
  boardId: string,
  personId: string,
): Promise<BoardStanding> {
  const found = await rows.board.findUnique({
    where: { id: boardId },
    select: {
      id: true,
      title: true,
      createdAt: true,
      changedAt: true,
      memberships: { where: { personId }, select: { role: true, actorId: true } },
    },
  })
  if (!found) return { ok: false, refused: 'no-such-board' }
  const { memberships, ...board } = found
  const seat = toSeat(memberships[0]?.role, memberships[0]?.actorId)
  return seat ? { ok: true, board, seat } : { ok: false, refused: 'not-a-member' }
}

/** What a person may do on a board, as the database has it now. Asked again by the sync server at every recheck. */
export async function seatOnBoard(
  rows: Pick<PrismaClient, 'board'>,
  boardId: string,
  personId: string,
): Promise<Seat | 'no-such-board' | undefined> {
  const standing = await boardStanding(rows, boardId, personId)
  if (standing.ok) return standing.seat
  return standing.refused === 'no-such-board' ? standing.refused : undefined
}
