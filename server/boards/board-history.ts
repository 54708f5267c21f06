/** The next page of a board's history, packed. Next: server/worker/read-history-page.ts. */

import type { Runtime } from '../runtime.ts'

export type HistoryWish = { readonly after: string; readonly limit: number }

/**
 * Its first page tells of all that the caller did before.
 * @throws DomainError `bad_request` when `after` is no place in a history, `unavailable` when it cannot be read now
 */
export async function boardHistory(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  boardId: string,
  { after, limit }: HistoryWish,
): Promise<Uint8Array<ArrayBuffer>> {
  if (after === '') await hub.durable(boardId)
  return await jobs.run({ kind: 'history', boardId, after, limit })
}
