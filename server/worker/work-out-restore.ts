/**
 * What a restore has to do before and what it would write: saves the board as it is, and works out on that very state
 * the update that brings it back to a snapshot. Nothing is changed yet: server/snapshots/restore-snapshot.ts does that.
 */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { liveEntityAt, rootsOf } from '#domain/board/document.ts'
import { letters } from '#domain/board/fields/field-kinds.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { heartOf, type RestoreScope } from '#domain/board/restore-scope.ts'
import type { RestoreJob, WorkedOutRestore } from './board-job.ts'
import { boardState } from './board-state.ts'
import { writeState } from './write-snapshot.ts'

/**
 * @throws DomainError `not_found` when the board has no such snapshot, or that has no such lane or proposal; else like
 * writeSnapshot()
 */
export async function workOutRestore(pool: Pool, job: RestoreJob): Promise<WorkedOutRestore> {
  const { boardId, scope, kept, act, clientId } = job
  const { target, name: source } = await savedDocument(pool, job)
  const name = `Before restoring ${partOf(target, scope)}“${source}”`
  const words = { boardId, snapshotId: kept.id, name, cause: 'before-restore', savedBy: kept.by }
  const state = await boardState(pool, boardId, undefined)
  const { doc } = state
  try {
    const written = await writeState(pool, { kind: 'snapshot', ...words }, state)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    restoreBoard(doc, target, { act, scope, clientId })
    return { name, written, update: updates[0] ?? new Uint8Array() }
  } finally {
    doc.destroy()
    target.destroy()
  }
}

type Stored = { readonly name: string; readonly bytes: Buffer }

async function savedDocument(
  pool: Pool,
  { boardId, snapshotId }: RestoreJob,
): Promise<{ readonly name: string; readonly target: Y.Doc }> {
  const { rows } = await pool.query<Stored>(READ, [boardId, snapshotId])
  const [snapshot] = rows
  if (snapshot === undefined) throw new DomainError('not_found', 'The board has no such snapshot.')
  const target = new Y.Doc()
  Y.applyUpdate(target, snapshot.bytes)
  return { name: snapshot.name, target }
}

/** What of the snapshot is restored, in words. @throws DomainError `not_found` when it is not there */
function partOf(target: Y.Doc, scope: RestoreScope): string {
  const heart = heartOf(scope)
  if (heart === undefined) return ''
  const entity = liveEntityAt(rootsOf(target)[heart.root], heart.id)
  if (!entity) throw new DomainError('not_found', `It is not in the snapshot: ${scope.kind}.`)
  if (heart.root === 'proposals') return 'a proposal from '
  return `the lane of ${letters(String(entity.get('name') ?? heart.id))} from `
}

const READ = 'SELECT name, bytes FROM "Snapshot" WHERE "boardId" = $1 AND id = $2'
