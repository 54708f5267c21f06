/** A board's sources with their texts, for its export; people by their ids. */

import type { Pool } from 'pg'
import type { ExportedSource } from '#domain/exports/format/board-file.ts'
import type { SourceId } from '#domain/negotiation/ids.ts'
import { type SourceRow, sourceSummary } from '../sources/source-row.ts'

type Row = SourceRow & { readonly text: string }

/** The first to be added first. */
export async function storedSources(
  pool: Pool,
  boardId: string,
): Promise<readonly ExportedSource[]> {
  const { rows } = await pool.query<Row>(
    'SELECT * FROM "Source" WHERE "boardId" = $1 ORDER BY "addedAt", "id"',
    [boardId],
  )
  return rows.map((row) => ({
    ...sourceSummary(row, row.addedBy),
    // Ids of rows are ids as boards have them.
    id: row.id as SourceId,
    text: row.text,
  }))
}
