/** The whole board as JSON text, for the one who leaves with it. Next: server/worker/export-stored.ts. */

import type { Runtime } from '../runtime.ts'

/**
 * UTF-8; `now` in ms since the epoch. What the caller did before is in it, once it was received.
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now
 */
export async function exportBoard(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  boardId: string,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(boardId)
  return await jobs.run({ kind: 'export', boardId, exportedAt: new Date(now).toISOString() })
}
