/**
 * Makes the change that the worker has worked out, noted in the audit and told to everybody on the board. What was
 * written while it worked is restored here, from the snapshot itself: the board reads as saved at that moment.
 */

import { setImmediate as breath } from 'node:timers/promises'
import * as Y from 'yjs'
import {
  carryOutRestore,
  type TouchedSince,
  Unfounded,
  type WorkedOut,
} from '#domain/board/carry-out-restore.ts'
import type { Act } from '#domain/board/command.ts'
import { rootsOf } from '#domain/board/document.ts'
import { readMeta } from '#domain/board/reading/read-meta.ts'
import type { RestoreScope } from '#domain/board/restore-scope.ts'
import type { Person } from '../access/person.ts'
import { type AuditRow, auditRow } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Covered } from '../database/board-store.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'

export type Running = Pick<Runtime, 'db' | 'hub' | 'jobs' | 'log'>

export type Restoration = {
  readonly boardId: string
  readonly snapshotId: string
  readonly scope: RestoreScope
  readonly by: Person
  readonly now: number
  /** The snapshot's. */
  readonly name: string
  /** The id of the snapshot of the present. */
  readonly keptAs: string
}

export type Making = Restoration & {
  readonly act: Act
  readonly made: WorkedOut
  readonly touched: TouchedSince
}

/** Something was written since the restore was worked out: what the snapshot says there has to be at hand. */
class WrittenMeanwhile extends Error {}

/**
 * @returns the rows of the log that the change found
 * @throws Unfounded when the document is another one by now, or lacks something that the worker had
 */
export async function makeRestore(running: Running, making: Making): Promise<Covered> {
  if (making.touched.isEmpty) {
    try {
      return await change(running, making)
    } catch (error) {
      if (!(error instanceof WrittenMeanwhile)) throw error
    }
  }
  const target = await snapshotDocument(running, making)
  try {
    return await change(running, making, target)
  } finally {
    target.destroy()
  }
}

async function change({ db, hub }: Running, making: Making, target?: Y.Doc): Promise<Covered> {
  const { boardId, by, act, scope, touched, made } = making
  const restore = (doc: Y.Doc, covered: Covered) => {
    if (doc !== touched.doc || doc.store.clients.has(made.clientId)) throw new Unfounded()
    if (!(touched.isEmpty || target)) throw new WrittenMeanwhile()
    const since = { act: { ...act, at: Date.now() }, scope, touched }
    carryOutRestore(doc, made, target && { ...since, target })
    return { upTo: covered, title: readMeta(rootsOf(doc).meta).title }
  }
  const { upTo, title } = await hub.change(boardId, by.id, restore, noteOf(making))
  await db.$transaction(async (rows) => {
    await rows.board.updateMany({ where: { id: boardId }, data: { title } })
    await tell(rows, making)
  })
  return upTo
}

function noteOf({ boardId, snapshotId, scope, by, name, keptAs }: Making): AuditRow {
  const { kind, ...part } = scope
  const restored = { snapshotId, name, keptAs, ...(kind !== 'all' && { scope: kind, ...part }) }
  return auditRow({ boardId, by }, { act: 'snapshot.restored', ...restored })
}

/** Everybody who has the board open sees who did it, and what was there is one click away. */
async function tell(
  rows: Prisma.TransactionClient,
  { boardId, snapshotId, scope, by, now, name, keptAs }: Making,
): Promise<void> {
  const { kind, ...part } = scope
  const who = { byId: by.id, by: by.name, at: new Date(now).toISOString() }
  const what = { snapshotId, name, beforeId: keptAs, scopeKind: kind, ...part }
  await announceNews(rows, { boardId, news: { topic: 'restored', ...what, ...who } })
}

/** Applied piece by piece, with room for others between them. */
async function snapshotDocument(
  { jobs }: Running,
  { boardId, snapshotId }: Making,
): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const part of await jobs.run({ kind: 'parts', boardId, snapshotId })) {
    Y.applyUpdate(doc, part)
    await breath()
  }
  return doc
}
