/** The boards a person is a member of: those one may open, and, for who runs them, those in the trash. */

import { mayRun, ROLES } from '#domain/access/role.ts'
import { toSeat } from '#domain/access/seat.ts'
import { readSessionState } from '#domain/session/session-state.ts'
import type { Stage } from '#domain/session/stage.ts'
import { BOARD_COLUMNS, toBoardRow } from '../access/board-standing.ts'
import type { Person } from '../access/person.ts'
import type { Prisma, PrismaClient } from '../database/generated/client.ts'
import { boardPeople } from './board-people.ts'
import { type BoardSummary, boardSummary } from './board-summary.ts'
import { type BoardOrder, behindPlace, LIST_ORDERS, writeListPlace } from './list-place.ts'
import { type SinceHere, sinceHere } from './since-here.ts'
import { endOfTrash } from './trash-board.ts'

export const SHELVES = ['all', 'open', 'archive', 'trash'] as const
export type Shelf = (typeof SHELVES)[number]
/** `all`: open and archived ones. Words are looked for in titles. */
export type ListWish = {
  readonly in: Shelf
  readonly search?: string | undefined
  readonly sort: BoardOrder
  readonly limit: number
  /** Where the page before ended. */
  readonly after?: string | undefined
}

export type BoardList = {
  readonly boards: readonly ListedBoard[]
  /** What the next page is asked for with; absent: there is none. */
  readonly next?: string
}

export type ListedBoard = BoardSummary & {
  readonly stage: Stage
  /** At most four, the first to come first. */
  readonly people: readonly Person[]
  readonly peopleCount: number
  /** By the caller, out of their own list. */
  readonly isArchived: boolean
  readonly since: SinceHere
  /** Of a board in the trash only. ISO 8601. */
  readonly trash?: { readonly at: string; readonly deletedAt: string }
}

/** @throws DomainError `bad_request` when `after` is no place in such a list */
export async function listBoards(
  db: PrismaClient,
  personId: string,
  wish: ListWish,
): Promise<BoardList> {
  const found = await db.membership.findMany({
    where: { personId, ...ON_SHELF[wish.in], AND: [...namedLike(wish.search), ...behind(wish)] },
    orderBy: [LIST_ORDERS[wish.sort].by, { boardId: 'asc' }],
    take: wish.limit + 1,
    select: {
      role: true,
      actorId: true,
      seenAt: true,
      seenMoves: true,
      archivedAt: true,
      board: { select: { ...BOARD_COLUMNS, moves: true, session: { select: { state: true } } } },
    },
  })
  const memberships = found.slice(0, wish.limit)
  const last = found.length > wish.limit ? memberships.at(-1) : undefined
  const ids = memberships.map(({ board }) => board.id)
  const [people, since] = await Promise.all([
    boardPeople(db, ids),
    sinceHere(db, personId, memberships),
  ])
  const boards = memberships.flatMap(({ board: row, role, actorId, archivedAt }) => {
    const seat = toSeat(role, actorId)
    if (!seat) return []
    const board = toBoardRow(row)
    const { faces, count } = people.get(board.id) ?? { faces: [], count: 0 }
    return [
      {
        ...boardSummary(board, seat),
        stage: readSessionState(row.session?.state).stage,
        people: faces,
        peopleCount: count,
        isArchived: archivedAt !== null,
        since: since.get(board.id) ?? { isChanged: false, moves: 0, comments: 0 },
        ...(board.trashedAt && { trash: trashOf(board.trashedAt) }),
      },
    ]
  })
  return { boards, ...(last && { next: writeListPlace(wish.sort, last) }) }
}

function behind({ sort, after }: ListWish): readonly Prisma.MembershipWhereInput[] {
  return after === undefined ? [] : [behindPlace(sort, after)]
}

/** A room is where its plenary is. */
const NOT_IN_TRASH: Prisma.MembershipWhereInput = {
  board: { trashedAt: null, OR: [{ room: null }, { room: { plenary: { trashedAt: null } } }] },
}

const ON_SHELF: { readonly [Where in Shelf]: Prisma.MembershipWhereInput } = {
  all: NOT_IN_TRASH,
  open: { ...NOT_IN_TRASH, archivedAt: null },
  archive: { ...NOT_IN_TRASH, archivedAt: { not: null } },
  trash: {
    board: { trashedAt: { not: null } },
    role: { in: ROLES.filter(mayRun) },
  },
}

function namedLike(search: string | undefined): readonly Prisma.MembershipWhereInput[] {
  const words = search?.split(/\s+/).filter(Boolean) ?? []
  return words.map((word) => ({
    board: { title: { contains: literally(word), mode: 'insensitive' } },
  }))
}

/** Signs that would stand for any letters. */
function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

function trashOf(trashedAt: Date): { readonly at: string; readonly deletedAt: string } {
  return { at: trashedAt.toISOString(), deletedAt: endOfTrash(trashedAt).toISOString() }
}
