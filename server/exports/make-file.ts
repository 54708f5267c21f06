/** Makes a file of a board, in the worker. Next: makers.ts. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { ExportJob } from '../worker/board-job.ts'
import type { Steps } from '../worker/steps.ts'
import { storedDocument } from '../worker/stored-document.ts'
import { MAKERS } from './makers.ts'

/** @throws DomainError `not_found` when there is no such board or snapshot; `unavailable`; the maker's own */
export async function makeFile(
  pool: Pool,
  { boardId, wish, exportedAt }: ExportJob,
  steps: Steps,
): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshotId } = wish
  const doc =
    snapshotId === undefined
      ? await storedDocument(pool, boardId)
      : await savedDocument(pool, boardId, snapshotId)
  try {
    return await MAKERS[wish.format]({ pool, boardId, wish, exportedAt, doc, steps })
  } finally {
    doc.destroy()
  }
}

async function savedDocument(pool: Pool, boardId: string, snapshotId: string): Promise<Y.Doc> {
  const { rows } = await pool.query<{ readonly bytes: Buffer }>(
    'SELECT bytes FROM "Snapshot" WHERE "boardId" = $1 AND id = $2',
    [boardId, snapshotId],
  )
  const [snapshot] = rows
  if (snapshot === undefined) throw new DomainError('not_found', 'The board has no such snapshot.')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, snapshot.bytes)
  return doc
}
