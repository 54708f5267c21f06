/** How somebody stands to a board: the board's row and their role, or why they stay outside. */

import type { Role } from '#domain/access/role.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { toRole } from './to-role.ts'

export type BoardRow = {
  readonly id: string
  readonly title: string
  readonly createdAt: Date
  readonly changedAt: Date
}

export type BoardStanding =
  | { readonly ok: true; readonly board: BoardRow; readonly role: Role }
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
      memberships: { where: { personId }, select: { role: true } },
    },
  })
  if (!found) return { ok: false, refused: 'no-such-board' }
  const { memberships, ...board } = found
  const role = toRole(memberships[0]?.role ?? '')
  return role ? { ok: true, board, role } : { ok: false, refused: 'not-a-member' }
}

/** What a person may do on a board, as the database has it now. Asked again by the sync server at every recheck. */
export async function roleOnBoard(
  rows: Pick<PrismaClient, 'board'>,
  boardId: string,
  personId: string,
): Promise<Role | 'no-such-board' | undefined> {
  const standing = await boardStanding(rows, boardId, personId)
  if (standing.ok) return standing.role
  return standing.refused === 'no-such-board' ? standing.refused : undefined
}
