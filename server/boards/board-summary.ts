/** A board as lists and answers show it. */

import type { Role } from '#domain/access/role.ts'
import type { BoardRow } from '../access/board-standing.ts'

/** Times are ISO 8601. */
export type BoardSummary = {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly createdAt: string
  readonly changedAt: string
}

export function boardSummary(board: BoardRow, role: Role): BoardSummary {
  return {
    id: board.id,
    title: board.title,
    role,
    createdAt: board.createdAt.toISOString(),
    changedAt: board.changedAt.toISOString(),
  }
}
