/** Who writes a comment: a member who may, on a board whose comments no facilitator has locked [S20]. */

import { DomainError } from '#domain/access/domain-error.ts'
import { mayComment } from '#domain/access/role.ts'
import { bindsComments } from '#domain/session/board-lock.ts'
import type { Member } from '../access/require-member.ts'
import { type BoardParams, memberOf } from '../http/member-of.ts'
import type { Call } from '../http/route.ts'
import { lockOf } from './read-session.ts'

/** @throws DomainError as memberOf, and `not_allowed` while comments are locked */
export async function commenterOf(call: Call<BoardParams>): Promise<Member> {
  const member = await memberOf(call, mayComment)
  const lock = await lockOf(call.runtime.db, member.board.id)
  if (bindsComments(lock, member.role)) {
    throw new DomainError('not_allowed', 'A facilitator has locked this board, comments included.')
  }
  return member
}
