/** Saves the board as it is now under a name. Next: server/worker/write-snapshot.ts. */

import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import type { Runtime } from '../runtime.ts'
import { type SavedSnapshot, savedSnapshot } from './saved-snapshot.ts'

export type SnapshotWish = {
  readonly boardId: string
  readonly name: string
  readonly cause: 'manual' | 'before-restore' | 'stage'
  readonly by: Person
}

/**
 * What the saver did before is in it, once it was received.
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now
 */
export async function saveSnapshot(
  { db, hub, jobs }: Pick<Runtime, 'db' | 'hub' | 'jobs'>,
  { boardId, name, cause, by }: SnapshotWish,
): Promise<SavedSnapshot> {
  await hub.durable(boardId)
  const row = { id: newId(), name, cause, savedBy: by.id }
  const wish = {
    kind: 'snapshot',
    boardId,
    snapshotId: row.id,
    name,
    cause,
    savedBy: by.id,
  } as const
  const saved = await jobs.run(wish)
  // One before a restore is noted as the restore's.
  if (cause !== 'before-restore') {
    await noteAct(db, { boardId, by }, { act: 'snapshot.saved', snapshotId: row.id, name })
  }
  return savedSnapshot({ ...row, ...saved }, by.name)
}
