/** The next page of a board's history, packed. Next: server/worker/read-history-page.ts. */

import type { Member } from '../access/require-member.ts'
import type { Runtime } from '../runtime.ts'

export type HistoryWish = { readonly after: string; readonly limit: number }

/**
 * Its first page tells of all that the caller did before.
 * @throws DomainError `bad_request` when `after` is no place in a history, `unavailable` when it cannot be read
 * now, `too_many_requests`
 */
export async function boardHistory(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  { board, person }: Pick<Member, 'board' | 'person'>,
  { after, limit }: HistoryWish,
): Promise<Uint8Array<ArrayBuffer>> {
  if (after === '') await hub.durable(board.id)
  const job = { kind: 'history', boardId: board.id, after, limit } as const
  return await jobs.run(job, { caller: person.id })
}
