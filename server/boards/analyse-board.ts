/** What the positions on a board amount to, as JSON text. Next: server/worker/analyse-stored.ts. */

import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { Runtime } from '../runtime.ts'

/**
 * UTF-8. What the caller did before is in it, once it was received.
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now
 */
export async function analyseBoard(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  boardId: string,
  options: AnalysisOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(boardId)
  return await jobs.run({ kind: 'analysis', boardId, options })
}
