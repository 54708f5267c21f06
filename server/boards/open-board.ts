/** What a board's page needs before it shows anything: the board, and the visitor's right to it. */

import type { Seat } from '#domain/access/seat.ts'
import { boardStanding } from '../access/board-standing.ts'
import { currentPerson } from '../access/current-person.ts'
import type { Person } from '../access/person.ts'
import { runtime } from '../runtime.ts'
import { type BoardSummary, boardSummary } from './board-summary.ts'

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

/** Opens the board for the visitor of the page that is being rendered. What they have seen of it, the page says (last-seen.ts). */
export async function openBoard(boardId: string): Promise<OpenedBoard> {
  const { db } = runtime()
  const person = await currentPerson()
  if (!person) return { ok: false, refused: await reasonForStrangers(boardId) }
  const standing = await boardStanding(db, boardId, person.id)
  if (!standing.ok) return standing
  const { board, seat, name } = standing
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
