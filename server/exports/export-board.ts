/** A file of a board, for the one who leaves with it. Next: make-file.ts, in the worker. */

import type { Runtime } from '../runtime.ts'
import type { Terms } from '../worker/board-jobs.ts'
import type { ExportWish } from './export-wish.ts'

export type Exporting = Terms & {
  readonly boardId: string
  readonly wish: ExportWish
  /** ms since the epoch. */
  readonly now: number
}

/**
 * What the caller did before is in it, once it was received.
 * @throws DomainError `not_found` when the board or snapshot is gone, `unavailable` when it cannot be read now,
 * `too_many_requests`; the signal's reason when that is aborted
 */
export async function exportBoard(
  { hub, files }: Pick<Runtime, 'hub' | 'files'>,
  { boardId, wish, now, ...terms }: Exporting,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(boardId)
  const exportedAt = new Date(now).toISOString()
  return await files.run({ kind: 'export', boardId, wish, exportedAt }, terms)
}
