/** Writes what a board is, or was at a moment, into a snapshot's row, after loading it back. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { asBuffer } from '../database/board-store.ts'
import type { SnapshotJob, WrittenSnapshot } from './board-job.ts'
import { documentThen } from './document-then.ts'
import { storedDocument } from './stored-document.ts'
import { verifyParts } from './verify-parts.ts'

/** @throws DomainError `not_found` when the board is gone, `unavailable` when what was made cannot be loaded */
export async function writeSnapshot(
  pool: Pool,
  { boardId, snapshotId, name, cause, savedBy, upTo, noted }: SnapshotJob,
): Promise<WrittenSnapshot> {
  const doc = await (upTo ? documentThen(pool, boardId, upTo) : storedDocument(pool, boardId))
  try {
    const bytes = Y.encodeStateAsUpdate(doc)
    if (verifyParts([bytes], doc) === 'unloadable') {
      throw new DomainError('unavailable', 'The snapshot cannot be loaded back.')
    }
    const { actors, proposals, positions } = readBoard(doc).board.negotiation
    const counts = { actors: actors.size, proposals: proposals.size, positions: positions.size }
    const row = [snapshotId, boardId, name, cause, savedBy, asBuffer(bytes), counts]
    const values = [...row, noted?.byId, noted?.byName, noted?.act, noted?.facts]
    const { rows } = await pool.query<{ readonly savedAt: Date }>(WRITE, values)
    const [written] = rows
    if (written === undefined) throw new DomainError('not_found', 'No such board.')
    return { savedAt: written.savedAt, counts }
  } finally {
    doc.destroy()
  }
}

/** One statement: no snapshot without its entry in the audit, and no entry without the snapshot. */
const WRITE = `
  WITH written AS (
    INSERT INTO "Snapshot" (id, "boardId", name, cause, "savedBy", bytes, counts)
    SELECT $1, id, $3, $4, $5, $6, $7::jsonb FROM "Board" WHERE id = $2
    ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes, counts = excluded.counts
    RETURNING "boardId", "savedAt"
  ), noted AS (
    INSERT INTO "AuditEntry" ("boardId", "byId", "byName", act, facts)
    SELECT "boardId", $8::text, $9::text, $10::text, $11::jsonb FROM written WHERE $8::text IS NOT NULL
  )
  SELECT "savedAt" FROM written`
