/**
 * Restores a snapshot, or a lane or a proposal of it, as a forward change: for everybody, without a reload, after saving
 * the present. Swapping the document would not hold: every open browser would merge the old one back. The worker saves
 * and works out what to write (server/worker/work-out-restore.ts). Next: make-restore.ts, the one transaction that makes
 * the change.
 */

import { randomInt } from 'node:crypto'
import type * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { mayRun } from '#domain/access/role.ts'
import { TouchedSince, Unfounded } from '#domain/board/carry-out-restore.ts'
import { newId } from '../access/new-id.ts'
import { requireMember } from '../access/require-member.ts'
import type { Covered } from '../database/board-store.ts'
import type { WorkedOutRestore, WrittenSnapshot } from '../worker/board-job.ts'
import { makeRestore, type Restoration, type Running } from './make-restore.ts'
import { snapshotRow } from './one-snapshot.ts'
import { type SavedSnapshot, savedSnapshot } from './saved-snapshot.ts'

/** Below it is one in 4,096 of the ids that clients draw; it is drawn from, so that two servers do not take the same. */
const LOW_IDS = 2 ** 20
/** The document was loaded anew under the restore: rare, and worth another try. */
const TRIES = 3

/**
 * The snapshot of the present that was saved first.
 * @throws DomainError `not_found`: no such snapshot, board, or lane or proposal in it; `unavailable`: not now;
 * `not_allowed`: `by` runs the board no more
 */
export async function restoreSnapshot(
  running: Running,
  restoration: Omit<Restoration, 'name' | 'keptAs'>,
): Promise<SavedSnapshot> {
  const { boardId, snapshotId } = restoration
  const { name } = await snapshotRow(running.db, { boardId, snapshotId })
  const named = { ...restoration, name, keptAs: newId() }
  for (let tries = 1; ; tries++) {
    try {
      return await restoreOnce(running, named)
    } catch (error) {
      if (!(error instanceof Unfounded)) throw error
      if (tries === TRIES) throw new DomainError('unavailable', 'The board does not stay open.')
    }
  }
}

/** @throws Unfounded when the document is not the one any more that it was begun with */
async function restoreOnce(running: Running, restoration: Restoration): Promise<SavedSnapshot> {
  const { db, hub, jobs } = running
  const { boardId, snapshotId, scope, by, now, keptAs } = restoration
  const act = { by: by.id, byName: by.name, at: now }
  // From before the database is read: what it does not have yet is seen here.
  const { touched, clientId } = await hub.read(boardId, (doc) => ({
    touched: new TouchedSince(doc),
    clientId: freeLowId(doc),
  }))
  try {
    await hub.durable(boardId)
    const wish = { boardId, snapshotId, scope, act, clientId, kept: { id: keptAs, by: by.id } }
    const workedOut = await jobs.run({ kind: 'restore', ...wish })
    // All that may have waited for its turn; who runs the board no more changes nothing for everybody.
    await requireMember(db, boardId, by, mayRun)
    const { update } = workedOut
    const making = { ...restoration, act, touched, made: { update, clientId } }
    const upTo = await makeRestore(running, making)
    return await completed(running, restoration, { workedOut, upTo })
  } finally {
    touched.close()
  }
}

function freeLowId(doc: Y.Doc): number {
  let id = randomInt(1, LOW_IDS)
  while (doc.store.clients.has(id)) id = randomInt(1, LOW_IDS)
  return id
}

type Outcome = { readonly workedOut: WorkedOutRestore; readonly upTo: Covered }

/**
 * Somebody may have acted since the present was saved: its row becomes what the board was at the very moment of the
 * change, made again from the log, so that nothing anybody did is lost to a restore.
 */
async function completed(
  { jobs, log }: Running,
  { boardId, keptAs, by }: Restoration,
  { workedOut, upTo }: Outcome,
): Promise<SavedSnapshot> {
  const { name, written } = workedOut
  const row = { name, cause: 'before-restore', savedBy: by.id }
  const saver = { savedBy: by.name, isMine: true }
  const shown = ({ savedAt, counts }: Omit<WrittenSnapshot, 'upTo'>): SavedSnapshot =>
    savedSnapshot(
      { ...row, ...{ id: keptAs, note: '', stage: null, isPinned: false }, savedAt, counts },
      saver,
    )
  if (isSameState(written.upTo, upTo)) return shown(written)
  try {
    const snapshot = { kind: 'snapshot', boardId, snapshotId: keptAs, ...row } as const
    return shown(await jobs.run({ ...snapshot, upTo }))
  } catch (error) {
    // The board is restored, and what it was a moment earlier is saved; the log has the rest.
    log.warn('snapshot.incomplete', { boardId, snapshotId: keptAs, reason: String(error) })
    return shown(written)
  }
}

function isSameState(saved: Covered, found: Covered): boolean {
  const origins = new Set([...Object.keys(saved), ...Object.keys(found)])
  return [...origins].every((origin) => saved[origin] === found[origin])
}
