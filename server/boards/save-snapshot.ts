/** Saves the board as it is now under a name. */

import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import type { Runtime } from '../runtime.ts'
import { captureBoard } from './capture-board.ts'
import { type SavedSnapshot, SNAPSHOT_COLUMNS, savedSnapshot } from './saved-snapshot.ts'

export type SnapshotWish = {
  readonly boardId: string
  readonly name: string
  readonly cause: 'manual' | 'before-restore'
  readonly by: Person
}

/** @throws DomainError `not_found` when the board is gone meanwhile */
export async function saveSnapshot(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  { boardId, name, cause, by }: SnapshotWish,
): Promise<SavedSnapshot> {
  const { bytes, counts } = await hub.read(boardId, captureBoard)
  const row = await db.snapshot.create({
    data: { id: newId(), boardId, name, cause, savedBy: by.id, bytes, counts },
    select: SNAPSHOT_COLUMNS,
  })
  return savedSnapshot(row, by.name)
}
