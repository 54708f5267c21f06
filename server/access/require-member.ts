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
 * @throws DomainError `not_found` (no such board), `not_allowed` (no member, or too weak a role)
 */
export async function requireMember(
  db: PrismaClient,
  boardId: string,
  person: Person,
  may: (role: Role) => boolean,
): Promise<Member> {
  const standing = await boardStanding(db, boardId, person.id)
  if (!standing.ok) {
    if (standing.refused === 'no-such-board') {
      throw new DomainError('not_found', 'There is no such board.')
    }
    throw new DomainError('not_allowed', 'You are no member of this board. Ask for a link.')
  }
  const { board, seat, name } = standing
  const { role } = seat
  if (!may(role)) throw new DomainError('not_allowed', `Your role (${role}) does not allow this.`)
  return { board, person: { ...person, name }, ...seat }
}
