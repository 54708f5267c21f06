/** What a caucus room does not have: links, a lobby, members and an end of its own, and rooms within it. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Member } from '../access/require-member.ts'

/** Hands the member on. @throws DomainError `not_allowed` in a room, with `why` */
export function refuseInRoom(member: Member, why: string): Member {
  if (member.board.room) throw new DomainError('not_allowed', why)
  return member
}

/** Whom a room lets in, and as what, the plenary says. */
export const NO_WAYS_IN =
  'A room has no ways in of its own: facilitators of the plenary name who is in it.'
export const NO_END = 'A room is closed in the plenary.'
export const NO_LEAVING = 'Who is in a room, facilitators of the plenary say.'
export const NO_ROOMS = 'A room has no rooms of its own.'
export const NO_COPIES = 'What is in a room stays in it: boards cannot be started from a room.'
