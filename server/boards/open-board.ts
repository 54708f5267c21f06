/** What a board's page needs before it shows anything: the board, and the visitor's right to it. */

import type { Seat } from '#domain/access/seat.ts'
import { boardStanding } from '../access/board-standing.ts'
import { currentPerson } from '../access/current-person.ts'
import type { Person } from '../access/person.ts'
import { runtime } from '../runtime.ts'
import { type BoardSummary, boardSummary } from './board-summary.ts'
import { endOfTrash } from './trash-board.ts'

export type OpenedBoard =
  | {
      readonly ok: true
      readonly board: BoardSummary
      readonly seat: Seat
      readonly person: Person
    }
  | {
      readonly ok: false
      readonly refused: 'no-such-board' | 'not-a-member' | 'signed-out'
    }
  | {
      readonly ok: false
      readonly refused: 'in-trash'
      readonly board: BoardSummary
      readonly seat: Seat
      /** ISO 8601: when it is deleted for good. */
      readonly deletedAt: string
    }

/** Opens the board for the visitor of the page that is being rendered. What they have seen of it, the page says (last-seen.ts). */
export async function openBoard(boardId: string): Promise<OpenedBoard> {
  const { db } = runtime()
  const person = await currentPerson()
  if (!person) return { ok: false, refused: await reasonForStrangers(boardId) }
  const standing = await boardStanding(db, boardId, person.id)
  if (!standing.ok && standing.refused !== 'in-trash') return standing
  const { board, seat, name } = standing
  if (board.trashedAt !== null) {
    const deletedAt = endOfTrash(board.trashedAt).toISOString()
    return { ok: false, refused: 'in-trash', board: boardSummary(board, seat), seat, deletedAt }
  }
  return { ok: true, board: boardSummary(board, seat), seat, person: { ...person, name } }
}

/** A board that does not exist is no use signing in for. */
async function reasonForStrangers(boardId: string): Promise<'no-such-board' | 'signed-out'> {
  const board = await runtime().db.board.findUnique({
    where: { id: boardId },
    select: { id: true },
  })
  return board ? 'signed-out' : 'no-such-board'
}
