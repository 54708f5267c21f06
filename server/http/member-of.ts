/** Who calls an endpoint about a board, as a member of it. */

import type { Role } from '#domain/access/role.ts'
import { type Member, memberEvenInTrash, requireMember } from '../access/require-member.ts'
import type { Call } from './route.ts'

export type BoardParams = { readonly boardId: string }

/** The rule of endpoints that every member may use. */
export function anyMember(): boolean {
  return true
}

/** @throws DomainError `not_signed_in`, `not_found`, `not_allowed`, `in_trash` */
export async function memberOf(
  call: Call<BoardParams>,
  may: (role: Role) => boolean,
): Promise<Member> {
  return requireMember(call.runtime.db, call.params.boardId, await call.person(), may)
}

/** The same for a board that may be in the trash. @throws DomainError as memberOf() */
export async function memberOfTrashed(
  call: Call<BoardParams>,
  may: (role: Role) => boolean,
): Promise<Member> {
  const { boardId } = call.params
  return memberEvenInTrash(call.runtime.db, { boardId, person: await call.person() }, may)
}
