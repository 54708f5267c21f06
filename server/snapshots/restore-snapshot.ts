/**
 * Restores a snapshot as a forward change, for everybody and without a reload, after saving the present. Swapping
 * the document would not hold: every open browser would merge the old one back. The worker reads and writes the
 * snapshots; what is left here is the one transaction that makes the change.
 */

import { setImmediate as breath } from 'node:timers/promises'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { rootsOf } from '#domain/board/document.ts'
import { readMeta } from '#domain/board/reading/read-meta.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import type { Person } from '../access/person.ts'
import { NOTED_CHANGE, noteAct } from '../audit/note-act.ts'
import type { Covered } from '../database/board-store.ts'
import type { Runtime } from '../runtime.ts'
import { type SnapshotWish, saveSnapshot } from './save-snapshot.ts'
import type { SavedSnapshot } from './saved-snapshot.ts'

export type Restoration = {
  readonly boardId: string
  readonly snapshotId: string
  readonly by: Person
  readonly now: number
}

type Running = Pick<Runtime, 'db' | 'hub' | 'jobs' | 'log'>

/**
 * The snapshot of the present that was saved first.
 * @throws DomainError `not_found`: no such snapshot, or no board; `unavailable`: not now
 */
export async function restoreSnapshot(
  running: Running,
  { boardId, snapshotId, by, now }: Restoration,
): Promise<SavedSnapshot> {
  const { db, hub, jobs } = running
  const snapshot = await db.snapshot.findUnique({
    where: { id: snapshotId, boardId },
    select: { name: true },
  })
  if (!snapshot) throw new DomainError('not_found', 'The board has no such snapshot.')
  const name = `Before restoring “${snapshot.name}”`
  const wish = { boardId, name, cause: 'before-restore', by } as const
  const before = await saveSnapshot(running, wish)
  const target = await documentOf(await jobs.run({ kind: 'parts', boardId, snapshotId }))
  try {
    const restored = { snapshotId, name: snapshot.name, keptAs: before.id }
    const upTo = await db.$transaction(async (rows) => {
      // First of all: what cannot be noted is not done, and the note is gone again if the change fails.
      await noteAct(rows, { boardId, by }, { act: 'snapshot.restored', ...restored })
      const changed = await hub.change(boardId, by.id, (doc, covered) => {
        restoreBoard(doc, target, { by: by.id, byName: by.name, at: now })
        return { upTo: covered, title: readMeta(rootsOf(doc).meta).title }
      })
      await rows.board.updateMany({ where: { id: boardId }, data: { title: changed.title } })
      return changed.upTo
    }, NOTED_CHANGE)
    return await completed(running, { before, wish, upTo })
  } finally {
    target.destroy()
  }
}

type Completion = {
  readonly before: SavedSnapshot
  readonly wish: SnapshotWish
  readonly upTo: Covered
}

/**
 * Somebody may have acted since the present was saved: its row becomes what the board was at the very moment of the
 * change, made again from the log, so that nothing anybody did is lost to a restore.
 */
async function completed(
  { jobs, log }: Running,
  { before, wish: { boardId, name, cause, by }, upTo }: Completion,
): Promise<SavedSnapshot> {
  const row = { boardId, snapshotId: before.id, name, cause, savedBy: by.id }
  try {
    const { counts } = await jobs.run({ kind: 'snapshot', ...row, upTo })
    return { ...before, counts }
  } catch (error) {
    // The board is restored, and what it was a moment earlier is saved; the log has the rest.
    log.warn('snapshot.incomplete', { boardId, snapshotId: before.id, reason: String(error) })
    return before
  }
}

/** Applied piece by piece, with room for others between them. */
async function documentOf(parts: readonly Uint8Array[]): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const part of parts) {
    Y.applyUpdate(doc, part)
    await breath()
  }
  return doc
}
