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
import { type SinceHere, sinceHere } from './since-here.ts'
import { endOfTrash } from './trash-board.ts'

export const SHELVES = ['all', 'open', 'archive', 'trash'] as const
export type Shelf = (typeof SHELVES)[number]
export const BOARD_ORDERS = ['visited', 'changed', 'title', 'created'] as const
export type BoardOrder = (typeof BOARD_ORDERS)[number]

/** `all`: open and archived ones. Words are looked for in titles. */
export type ListWish = {
  readonly in: Shelf
  readonly search?: string | undefined
  readonly sort: BoardOrder
  readonly limit: number
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

export async function listBoards(
  db: PrismaClient,
  personId: string,
  wish: ListWish,
): Promise<readonly ListedBoard[]> {
  const memberships = await db.membership.findMany({
    where: { personId, ...ON_SHELF[wish.in], ...namedLike(wish.search) },
    orderBy: [ORDERS[wish.sort], { boardId: 'asc' }],
    take: wish.limit,
    select: {
      role: true,
      actorId: true,
      seenAt: true,
      archivedAt: true,
      board: { select: { ...BOARD_COLUMNS, session: { select: { state: true } } } },
    },
  })
  const ids = memberships.map(({ board }) => board.id)
  const [people, since] = await Promise.all([
    boardPeople(db, ids),
    sinceHere(db, personId, memberships),
  ])
  return memberships.flatMap(({ board: found, role, actorId, archivedAt }) => {
    const seat = toSeat(role, actorId)
    if (!seat) return []
    const board = toBoardRow(found)
    const { faces, count } = people.get(board.id) ?? { faces: [], count: 0 }
    return [
      {
        ...boardSummary(board, seat),
        stage: readSessionState(found.session?.state).stage,
        people: faces,
        peopleCount: count,
        isArchived: archivedAt !== null,
        since: since.get(board.id) ?? { isChanged: false, comments: 0 },
        ...(board.trashedAt && { trash: trashOf(board.trashedAt) }),
      },
    ]
  })
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

function namedLike(search: string | undefined): Prisma.MembershipWhereInput {
  const words = search?.split(/\s+/).filter(Boolean) ?? []
  return {
    AND: words.map((word) => ({
      board: { title: { contains: literally(word), mode: 'insensitive' } },
    })),
  }
}

/** Signs that would stand for any letters. */
function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

const ORDERS: { readonly [By in BoardOrder]: Prisma.MembershipOrderByWithRelationInput } = {
  visited: { seenAt: 'desc' },
  changed: { board: { changedAt: 'desc' } },
  title: { board: { title: 'asc' } },
  created: { board: { createdAt: 'desc' } },
}

function trashOf(trashedAt: Date): { readonly at: string; readonly deletedAt: string } {
  return { at: trashedAt.toISOString(), deletedAt: endOfTrash(trashedAt).toISOString() }
}
