/**
 * Restores a snapshot, or a lane or a proposal of it, as a forward change: for everybody, without a reload, after saving
 * the present. Swapping the document would not hold: every open browser would merge the old one back. The worker reads and
 * writes the snapshots; what is left here is the one transaction that makes the change.
 */

import { randomInt } from 'node:crypto'
import { setImmediate as breath } from 'node:timers/promises'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { mayRun } from '#domain/access/role.ts'
import { liveEntityAt, rootsOf } from '#domain/board/document.ts'
import { letters } from '#domain/board/fields/field-kinds.ts'
import { readMeta } from '#domain/board/reading/read-meta.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { heartOf, type RestoreScope } from '#domain/board/restore-scope.ts'
import type { Person } from '../access/person.ts'
import { requireMember } from '../access/require-member.ts'
import { type AuditRow, auditRow } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Covered } from '../database/board-store.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { snapshotRow } from './one-snapshot.ts'
import { type SavedState, type SnapshotWish, saveState } from './save-snapshot.ts'
import type { SavedSnapshot } from './saved-snapshot.ts'

export type Restoration = {
  readonly boardId: string
  readonly snapshotId: string
  readonly scope: RestoreScope
  readonly by: Person
  readonly now: number
}

type Running = Pick<Runtime, 'db' | 'hub' | 'jobs' | 'log'>

/** Below it is one in 4,096 of the ids that clients draw; it is drawn from, so that two servers do not take the same. */
const LOW_IDS = 2 ** 20

/**
 * The snapshot of the present that was saved first.
 * @throws DomainError `not_found`: no such snapshot, board, or lane or proposal in it; `unavailable`: not now;
 * `not_allowed`: `by` runs the board no more
 */
export async function restoreSnapshot(
  running: Running,
  restoration: Restoration,
): Promise<SavedSnapshot> {
  const { db, jobs } = running
  const { boardId, snapshotId, scope, by } = restoration
  const { name } = await snapshotRow(db, { boardId, snapshotId })
  const target = await documentOf(await jobs.run({ kind: 'parts', boardId, snapshotId }))
  try {
    const kept = `Before restoring ${partOf(target, scope)}“${name}”`
    const wish = { boardId, name: kept, cause: 'before-restore', by } as const
    const before = await saveState(running, wish)
    const keptAs = before.snapshot.id
    // All that may have waited for its turn; who runs the board no more changes nothing for everybody.
    await requireMember(db, boardId, by, mayRun)
    const upTo = await change(running, { ...restoration, target, name, keptAs })
    return isSameState(before.upTo, upTo)
      ? before.snapshot
      : await completed(running, { before, wish, upTo })
  } finally {
    target.destroy()
  }
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

type Changing = Restoration & {
  readonly target: Y.Doc
  readonly name: string
  readonly keptAs: string
}

/** In the audit with it. @returns the rows of the log that the change found */
async function change({ db, hub }: Running, changing: Changing): Promise<Covered> {
  const { boardId, target, scope, by, now } = changing
  const restore = (doc: Y.Doc, covered: Covered) => {
    const act = { by: by.id, byName: by.name, at: now }
    restoreBoard(doc, target, { act, scope, clientId: freeLowId(doc) })
    return { upTo: covered, title: readMeta(rootsOf(doc).meta).title }
  }
  const { upTo, title } = await hub.change(boardId, by.id, restore, noteOf(changing))
  await db.$transaction(async (rows) => {
    await rows.board.updateMany({ where: { id: boardId }, data: { title } })
    await tell(rows, changing)
  })
  return upTo
}

function noteOf({ boardId, snapshotId, scope, by, name, keptAs }: Changing): AuditRow {
  const { kind, ...part } = scope
  const restored = { snapshotId, name, keptAs, ...(kind !== 'all' && { scope: kind, ...part }) }
  return auditRow({ boardId, by }, { act: 'snapshot.restored', ...restored })
}

/** Everybody who has the board open sees who did it, and what was there is one click away. */
async function tell(
  rows: Prisma.TransactionClient,
  { boardId, snapshotId, scope, by, now, name, keptAs }: Changing,
): Promise<void> {
  const { kind, ...part } = scope
  const who = { byId: by.id, by: by.name, at: new Date(now).toISOString() }
  const what = { snapshotId, name, beforeId: keptAs, scopeKind: kind, ...part }
  await announceNews(rows, { boardId, news: { topic: 'restored', ...what, ...who } })
}

function freeLowId(doc: Y.Doc): number {
  let id = randomInt(1, LOW_IDS)
  while (doc.store.clients.has(id)) id = randomInt(1, LOW_IDS)
  return id
}

function isSameState(saved: Covered, found: Covered): boolean {
  const origins = new Set([...Object.keys(saved), ...Object.keys(found)])
  return [...origins].every((origin) => saved[origin] === found[origin])
}

type Completion = {
  readonly before: SavedState
  readonly wish: SnapshotWish
  readonly upTo: Covered
}

/**
 * Somebody may have acted since the present was saved: its row becomes what the board was at the very moment of the
 * change, made again from the log, so that nothing anybody did is lost to a restore.
 */
async function completed(
  { jobs, log }: Running,
  { before: { snapshot }, wish: { boardId, name, cause, by }, upTo }: Completion,
): Promise<SavedSnapshot> {
  const row = { boardId, snapshotId: snapshot.id, name, cause, savedBy: by.id }
  try {
    const { counts } = await jobs.run({ kind: 'snapshot', ...row, upTo })
    return { ...snapshot, counts }
  } catch (error) {
    // The board is restored, and what it was a moment earlier is saved; the log has the rest.
    log.warn('snapshot.incomplete', { boardId, snapshotId: snapshot.id, reason: String(error) })
    return snapshot
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
