/** A board as it was at a moment, for whoever compares or starts from it. Next: server/worker/stored-moment.ts. */

import type { Member } from '../access/require-member.ts'
import type { Runtime } from '../runtime.ts'

/**
 * A Yjs update of the whole document. What the caller did before is in that of the present.
 * @param at ISO 8601; a time to come means now
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now,
 * `too_many_requests`
 */
export async function boardMoment(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  { board, person }: Pick<Member, 'board' | 'person'>,
  at: string,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(board.id)
  return await jobs.run({ kind: 'moment', boardId: board.id, at }, { caller: person.id })
}
