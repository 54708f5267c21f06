/** What the positions on a board amount to, as JSON text. Next: server/worker/analyse-stored.ts. */

import type { ConflictOption } from '#domain/analysis/board-conflict.ts'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Member } from '../access/require-member.ts'
import type { Runtime } from '../runtime.ts'

type Asking = Pick<Member, 'board' | 'person'>

/**
 * UTF-8. What the caller did before is in it, once it was received.
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now,
 * `too_many_requests`
 */
export async function analyseBoard(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  { board, person }: Asking,
  options: AnalysisOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(board.id)
  return await jobs.run({ kind: 'analysis', boardId: board.id, options }, { caller: person.id })
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
  { board, person }: Asking,
  wish: StabilityWish,
): Promise<Uint8Array<ArrayBuffer>> {
  await hub.durable(board.id)
  return await jobs.run({ kind: 'stability', boardId: board.id, wish }, { caller: person.id })
}
