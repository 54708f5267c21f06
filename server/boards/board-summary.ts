/** A board as lists and answers show it. */

import type { Seat } from '#domain/access/seat.ts'
import type { BoardRow, RoomOf } from '../access/board-standing.ts'

/** Times are ISO 8601. */
export type BoardSummary = Seat & {
  readonly id: string
  readonly title: string
  readonly createdAt: string
  readonly changedAt: string
  /** Of a caucus room only. */
  readonly room?: RoomOf
}

export function boardSummary(board: BoardRow, seat: Seat): BoardSummary {
  return {
    id: board.id,
    title: board.title,
    ...seat,
    createdAt: board.createdAt.toISOString(),
    changedAt: board.changedAt.toISOString(),
    ...(board.room && { room: board.room }),
  }
}
