/** The gate of every endpoint about a board: who calls, and whether their role suffices. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Role } from '#domain/access/role.ts'
import type { Seat } from '#domain/access/seat.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { type BoardRow, boardStanding } from './board-standing.ts'
import type { Person } from './person.ts'

export type Member = Seat & {
  readonly board: BoardRow
  /** Under the name they have on this board. */
  readonly person: Person
}

/**
 * The caller as a member of the board, if `may` says that the role suffices.
 * @throws DomainError `not_found` (no such board), `not_allowed` (no member, or too weak a role), `in_trash`
 */
export async function requireMember(
  db: PrismaClient,
  boardId: string,
  person: Person,
  may: (role: Role) => boolean,
): Promise<Member> {
  const member = await memberEvenInTrash(db, { boardId, person }, may)
  const { trashedAt } = member.board
  if (trashedAt !== null) {
    throw new DomainError('in_trash', 'The board is in the trash.', { at: trashedAt })
  }
  return member
}

type Asking = { readonly boardId: string; readonly person: Person }

/**
 * For what can be done with a board that is in the trash: putting it back, and deleting it.
 * @throws DomainError `not_found`, `not_allowed`; `in_trash` to members whose role does not suffice
 */
export async function memberEvenInTrash(
  db: PrismaClient,
  { boardId, person }: Asking,
  may: (role: Role) => boolean,
): Promise<Member> {
  const standing = await boardStanding(db, boardId, person.id)
  if (!standing.ok && standing.refused !== 'in-trash') throw outsiders(standing.refused)
  const { board, seat, name } = standing
  if (!may(seat.role)) {
    if (board.trashedAt === null) throw tooWeak(seat.role)
    throw new DomainError('in_trash', 'The board is in the trash.', { at: board.trashedAt })
  }
  return { board, person: { ...person, name }, ...seat }
}

function outsiders(refused: 'no-such-board' | 'not-a-member'): DomainError {
  if (refused === 'no-such-board') return new DomainError('not_found', 'There is no such board.')
  return new DomainError('not_allowed', 'You are no member of this board. Ask for a link.')
}

function tooWeak(role: Role): DomainError {
  return new DomainError('not_allowed', `Your role (${role}) does not allow this.`)
}
