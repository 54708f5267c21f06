/** One snapshot of a board, and what is in it. */

import { DomainError } from '#domain/access/domain-error.ts'
import { namedPeople } from '../access/named-people.ts'
import { readThreads } from '../comments/kept-threads.ts'
import { peopleIn, type ShownThread, shownThread } from '../comments/thread-row.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import {
  type SavedSnapshot,
  SNAPSHOT_COLUMNS,
  type SnapshotRow,
  savedSnapshots,
} from './saved-snapshot.ts'

type Rows = Pick<PrismaClient, 'board' | 'person' | 'snapshot'>

export type SnapshotIds = { readonly boardId: string; readonly snapshotId: string }

/** @throws DomainError `not_found`, like all of these */
export async function oneSnapshot(
  rows: Rows,
  ids: SnapshotIds & { readonly readerId: string },
): Promise<SavedSnapshot> {
  const [shown] = await savedSnapshots(rows, ids, [await snapshotRow(rows, ids)])
  if (!shown) throw noSuchSnapshot()
  return shown
}

export async function snapshotRow(
  { snapshot }: Pick<Rows, 'snapshot'>,
  { boardId, snapshotId }: SnapshotIds,
): Promise<SnapshotRow> {
  const where = { id: snapshotId, boardId }
  const row = await snapshot.findUnique({ where, select: SNAPSHOT_COLUMNS })
  if (!row) throw noSuchSnapshot()
  return row
}

/** The document as one Yjs update. */
export async function snapshotDocument(
  { snapshot }: Pick<Rows, 'snapshot'>,
  { boardId, snapshotId }: SnapshotIds,
): Promise<Uint8Array<ArrayBuffer>> {
  const where = { id: snapshotId, boardId }
  const row = await snapshot.findUnique({ where, select: { bytes: true } })
  if (!row) throw noSuchSnapshot()
  return row.bytes
}

/** The threads as they were then, under the names people have now. What was said then has been read, or never will be. */
export async function snapshotThreads(
  rows: Rows,
  { boardId, snapshotId }: SnapshotIds,
): Promise<readonly ShownThread[]> {
  const where = { id: snapshotId, boardId }
  const row = await rows.snapshot.findUnique({ where, select: { comments: true } })
  if (!row) throw noSuchSnapshot()
  const threads = readThreads(row.comments)
  const person = await namedPeople(rows, boardId, threads.flatMap(peopleIn))
  return threads.flatMap((thread) => {
    const readUpTo = thread.comments.at(-1)?.n ?? 0
    return shownThread(thread, { person, readUpTo }) ?? []
  })
}

export function noSuchSnapshot(): DomainError {
  return new DomainError('not_found', 'The board has no such snapshot.')
}
