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

/**
 * What a member gets that takes its time, such as a job that waits for its turn: whoever was sent away meanwhile gets
 * nothing, although they asked in time.
 * @throws DomainError as memberOf(), before or after; what `make` throws
 */
export async function madeFor<Made>(
  call: Call<BoardParams>,
  may: (role: Role) => boolean,
  make: (member: Member) => Promise<Made>,
): Promise<Made> {
  const made = await make(await memberOf(call, may))
  await memberOf(call, may)
  return made
}

/** As memberOf(), for a board that may be in the trash. @throws DomainError as memberOf() */
export async function memberOfTrashed(
  call: Call<BoardParams>,
  may: (role: Role) => boolean,
): Promise<Member> {
  const { boardId } = call.params
  return memberEvenInTrash(call.runtime.db, { boardId, person: await call.person() }, may)
}
