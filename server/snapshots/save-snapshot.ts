/** Saves the board as it is now under a name. Next: server/worker/write-snapshot.ts. */

import type { Stage } from '#domain/session/stage.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { auditRow } from '../audit/note-act.ts'
import type { Covered } from '../database/board-store.ts'
import type { Runtime } from '../runtime.ts'
import { type SavedSnapshot, savedSnapshot } from './saved-snapshot.ts'

export type SnapshotWish = {
  readonly boardId: string
  readonly name: string
  readonly note?: string
  readonly cause: 'manual' | 'before-restore' | 'stage'
  /** The stage that is left. */
  readonly stage?: Stage
  readonly by: Person
}

/**
 * What the saver did before is in it, once it was received.
 * @throws DomainError `not_found` when the board is gone meanwhile, `unavailable` when it cannot be read now
 */
export async function saveSnapshot(
  running: Pick<Runtime, 'hub' | 'jobs'>,
  wish: SnapshotWish,
): Promise<SavedSnapshot> {
  return (await saveState(running, wish)).snapshot
}

export type SavedState = {
  readonly snapshot: SavedSnapshot
  /** Up to where it has the log. */
  readonly upTo: Covered
}

/** The same, for who has to know which state it was. */
export async function saveState(
  { hub, jobs }: Pick<Runtime, 'hub' | 'jobs'>,
  { boardId, name, note = '', cause, stage, by }: SnapshotWish,
): Promise<SavedState> {
  await hub.durable(boardId)
  const row = { name, note, cause, savedBy: by.id }
  const snapshotId = newId()
  const done = { act: 'snapshot.saved', snapshotId, name } as const
  const { upTo, ...saved } = await jobs.run({
    ...{ kind: 'snapshot', boardId, snapshotId, ...row },
    ...(stage && { stage }),
    // One before a restore is noted as the restore's.
    ...(cause !== 'before-restore' && { noted: auditRow({ boardId, by }, done) }),
  })
  const columns = { id: snapshotId, ...row, stage: stage ?? null, isPinned: false, ...saved }
  return { snapshot: savedSnapshot(columns, { savedBy: by.name, isMine: true }), upTo }
}
