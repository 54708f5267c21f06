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
  /** When it was put into the trash, a room with its plenary; null: it is not in it. */
  readonly trashedAt: Date | null
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
  trashedAt: true,
  room: {
    select: {
      plenaryId: true,
      number: true,
      hue: true,
      isOpenToFacilitators: true,
      plenary: { select: { trashedAt: true } },
    },
  },
} as const

type FoundBoard = Omit<BoardRow, 'room'> & {
  readonly room: (RoomOf & { readonly plenary: Pick<BoardRow, 'trashedAt'> }) | null
}

/** A board as its columns were read. */
export function toBoardRow({ id, title, createdAt, changedAt, ...found }: FoundBoard): BoardRow {
  const { room: joined, trashedAt } = found
  if (joined === null) return { id, title, createdAt, changedAt, room: null, trashedAt }
  const { plenary, ...room } = joined
  return { id, title, createdAt, changedAt, room, trashedAt: plenary.trashedAt }
}

export type NamedSeat = Seat & { readonly name: string; readonly signOuts: number }

export type BoardStanding =
  | {
      readonly ok: true
      readonly board: BoardRow
      readonly seat: Seat
      /** What they are called on this board. */
      readonly name: string
      /** How often they have signed out everywhere. */
      readonly signOuts: number
    }
  | { readonly ok: false; readonly refused: 'no-such-board' | 'not-a-member' }
  /** A member, whom nobody lets in while the board is in the trash. */
  | {
      readonly ok: false
      readonly refused: 'in-trash'
      readonly board: BoardRow
      readonly seat: Seat
      readonly name: string
    }

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
        select: {
          role: true,
          actorId: true,
          pseudonym: true,
          person: { select: { name: true, signOuts: true } },
        },
      },
    },
  })
  if (!found) return { ok: false, refused: 'no-such-board' }
  const [member] = found.memberships
  const seat = toSeat(member?.role, member?.actorId)
  if (!member || !seat) return { ok: false, refused: 'not-a-member' }
  const board = toBoardRow(found)
  const standing = { board, seat, name: nameOn(member.pseudonym, member.person) }
  if (board.trashedAt !== null) return { ok: false, refused: 'in-trash', ...standing }
  return { ok: true, ...standing, signOuts: member.person.signOuts }
}

/** What a person may do on a board and what they are called there, as the database has it now. Asked again by the sync server at every recheck. */
export async function seatOnBoard(
  rows: Pick<PrismaClient, 'board'>,
  boardId: string,
  personId: string,
): Promise<NamedSeat | 'no-such-board' | 'in-trash' | undefined> {
  const standing = await boardStanding(rows, boardId, personId)
  if (standing.ok) return { ...standing.seat, name: standing.name, signOuts: standing.signOuts }
  return standing.refused === 'not-a-member' ? undefined : standing.refused
}
