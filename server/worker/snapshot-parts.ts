/** A saved snapshot in pieces, so that restoring it does not read 5,000 cards at a stretch. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { PartsJob } from './board-job.ts'
import { encodeParts } from './encode-parts.ts'

/** @throws DomainError `not_found` when the board has no such snapshot */
export async function snapshotParts(
  pool: Pool,
  { boardId, snapshotId }: PartsJob,
): Promise<readonly Uint8Array[]> {
  const { rows } = await pool.query<{ readonly bytes: Buffer }>(READ, [boardId, snapshotId])
  const [snapshot] = rows
  if (snapshot === undefined) throw new DomainError('not_found', 'The board has no such snapshot.')
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, snapshot.bytes)
    return encodeParts(doc)
  } finally {
    doc.destroy()
  }
}

const READ = 'SELECT bytes FROM "Snapshot" WHERE "boardId" = $1 AND id = $2'
