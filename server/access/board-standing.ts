/** How somebody stands to a board: the board's row and their seat, or why they stay outside. */

import { type Seat, toSeat } from '#domain/access/seat.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { nameOn } from './pseudonym.ts'

export type BoardRow = {
  readonly id: string
  readonly title: string
  readonly createdAt: Date
  readonly changedAt: Date
  /** What it is of a plenary; null for a board that is no caucus room. */
  readonly room: RoomOf | null
}

/** A caucus room as the board that it is shows it. */
export type RoomOf = {
  readonly plenaryId: string
  readonly number: number
  /** 0 to 7. */
  readonly hue: number
  readonly isOpenToFacilitators: boolean
}

/** The columns a board is read with. */
export const BOARD_COLUMNS = {
  id: true,
  title: true,
  createdAt: true,
  changedAt: true,
  room: { select: { plenaryId: true, number: true, hue: true, isOpenToFacilitators: true } },
} as const

export type NamedSeat = Seat & { readonly name: string }

export type BoardStanding =
  | {
      readonly ok: true
      readonly board: BoardRow
      readonly seat: Seat
      /** What they are called on this board. */
      readonly name: string
    }
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
      ...BOARD_COLUMNS,
      memberships: {
        where: { personId },
        select: { role: true, actorId: true, pseudonym: true, person: { select: { name: true } } },
      },
    },
  })
  if (!found) return { ok: false, refused: 'no-such-board' }
  const { memberships, ...board } = found
  const [member] = memberships
  const seat = toSeat(member?.role, member?.actorId)
  return member && seat
    ? { ok: true, board, seat, name: nameOn(member.pseudonym, member.person) }
    : { ok: false, refused: 'not-a-member' }
}

/** What a person may do on a board and what they are called there, as the database has it now. Asked again by the sync server at every recheck. */
export async function seatOnBoard(
  rows: Pick<PrismaClient, 'board'>,
  boardId: string,
  personId: string,
): Promise<NamedSeat | 'no-such-board' | undefined> {
  const standing = await boardStanding(rows, boardId, personId)
  if (standing.ok) return { ...standing.seat, name: standing.name }
  return standing.refused === 'no-such-board' ? standing.refused : undefined
}
