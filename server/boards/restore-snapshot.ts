/**
 * Restores a snapshot as a forward change, for everybody and without a reload, after saving the present. Swapping
 * the document would not hold: every open browser would merge the old one back.
 */

import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import type { Person } from '../access/person.ts'
import type { Runtime } from '../runtime.ts'
import { type CapturedBoard, captureBoard } from './capture-board.ts'
import { saveSnapshot } from './save-snapshot.ts'
import type { SavedSnapshot } from './saved-snapshot.ts'

export type Restoration = {
  readonly boardId: string
  readonly snapshotId: string
  readonly by: Person
  readonly now: number
}

/** The snapshot of the present that was saved first. @throws DomainError `not_found`: no such snapshot, or no board */
export async function restoreSnapshot(
  running: Pick<Runtime, 'db' | 'hub'>,
  { boardId, snapshotId, by, now }: Restoration,
): Promise<SavedSnapshot> {
  const snapshot = await running.db.snapshot.findUnique({
    where: { id: snapshotId, boardId },
    select: { name: true, bytes: true },
  })
  if (!snapshot) throw new DomainError('not_found', 'The board has no such snapshot.')
  const before = await saveSnapshot(running, {
    boardId,
    name: `Before restoring “${snapshot.name}”`,
    cause: 'before-restore',
    by,
  })
  const { present, title } = await changeTo(running, snapshot.bytes, { boardId, by, now })
  await running.db.snapshot.updateMany({ where: { id: before.id }, data: present })
  await running.db.board.updateMany({ where: { id: boardId }, data: { title } })
  return { ...before, counts: present.counts }
}

/**
 * Brings the board to the snapshot and returns what it was at that very moment, and its title now. Somebody may have acted since the
 * present was saved; the saved row is brought up to date, so that nothing anybody did is lost to a restore.
 */
async function changeTo(
  { hub }: Pick<Runtime, 'hub'>,
  bytes: Uint8Array,
  { boardId, by, now }: Omit<Restoration, 'snapshotId'>,
): Promise<{ readonly present: CapturedBoard; readonly title: string }> {
  const target = new Y.Doc()
  try {
    Y.applyUpdate(target, bytes)
    return await hub.change(boardId, by.id, (doc) => {
      const present = captureBoard(doc)
      restoreBoard(doc, target, { by: by.id, byName: by.name, at: now })
      return { present, title: readBoard(doc).board.negotiation.title }
    })
  } finally {
    target.destroy()
  }
}
