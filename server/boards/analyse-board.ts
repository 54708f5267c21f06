/** What the positions on a board amount to, as JSON text. Next: server/worker/analyse-stored.ts. */

import type { ConflictOption } from '#domain/analysis/board-conflict.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
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

export type StabilityWish = {
  readonly options: readonly ConflictOption[]
  /** What is carried out in the outcome looked at closely; absent: as things stand. */
  readonly at?: readonly ProposalId[]
  readonly declaredOnly: boolean
}

/** UTF-8. @throws DomainError as above, and `bad_request` when the options are too many or not of this board */
export async function stabilityOfBoard(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  boardId: string,
  wish: StabilityWish,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(boardId)
  return await jobs.run({ kind: 'stability', boardId, wish })
}
