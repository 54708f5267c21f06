/** Makes a file of a board, in the worker. Next: makers.ts. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { readThreads } from '../comments/kept-threads.ts'
import type { ExportJob } from '../worker/board-job.ts'
import type { Steps } from '../worker/steps.ts'
import { storedDocument } from '../worker/stored-document.ts'
import { MAKERS } from './makers.ts'
import type { SavedMoment } from './making.ts'

/** @throws DomainError `not_found` when there is no such board or snapshot; `unavailable`; the maker's own */
export async function makeFile(
  pool: Pool,
  { boardId, wish, exportedAt }: ExportJob,
  steps: Steps,
): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshotId } = wish
  const source =
    snapshotId === undefined
      ? { doc: await storedDocument(pool, boardId) }
      : await savedSource(pool, boardId, snapshotId)
  try {
    return await MAKERS[wish.format]({ pool, boardId, wish, exportedAt, steps, ...source })
  } finally {
    source.doc.destroy()
  }
}

type SavedRow = {
  readonly bytes: Buffer
  readonly name: string
  readonly savedAt: Date
  readonly comments: unknown
}

async function savedSource(
  pool: Pool,
  boardId: string,
  snapshotId: string,
): Promise<{ readonly doc: Y.Doc; readonly snapshot: SavedMoment }> {
  const { rows } = await pool.query<SavedRow>(
    'SELECT "bytes", "name", "savedAt", "comments" FROM "Snapshot" WHERE "boardId" = $1 AND id = $2',
    [boardId, snapshotId],
  )
  const [row] = rows
  if (row === undefined) throw new DomainError('not_found', 'The board has no such snapshot.')
  const { bytes, name, savedAt, comments } = row
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  return { doc, snapshot: { name, savedAt, threads: readThreads(comments) ?? [] } }
}
