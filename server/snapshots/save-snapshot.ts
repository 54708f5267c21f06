/** Saves the board as it is now under a name. Next: server/worker/write-snapshot.ts. */

import type { Stage } from '#domain/session/stage.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { auditRow } from '../audit/note-act.ts'
import type { Runtime } from '../runtime.ts'
import { type SavedSnapshot, savedSnapshot } from './saved-snapshot.ts'

export type SnapshotWish = {
  readonly boardId: string
  readonly name: string
  readonly note?: string
  readonly cause: 'manual' | 'stage'
  /** The stage that is left. */
  readonly stage?: Stage
  readonly by: Person
}

/**
 * What the saver did before is in it, once it was received.
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now
 */
export async function saveSnapshot(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  wish: SnapshotWish,
): Promise<SavedSnapshot> {
  const { boardId, name, note = '', cause, stage, by } = wish
  await hub.durable(boardId)
  const row = { name, note, cause, savedBy: by.id }
  const snapshotId = newId()
  const done = { act: 'snapshot.saved', snapshotId, name } as const
  const { upTo: _rows, ...saved } = await jobs.run({
    ...{ kind: 'snapshot', boardId, snapshotId, ...row },
    ...(stage && { stage }),
    noted: auditRow({ boardId, by }, done),
  })
  const columns = { id: snapshotId, ...row, stage: stage ?? null, isPinned: false, ...saved }
  return savedSnapshot(columns, { savedBy: by.name, isMine: true })
}
