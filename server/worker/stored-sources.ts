/** A board's sources with their texts, for its export. */

import type { Pool } from 'pg'
import type { ExportedSource } from '#domain/exports/export-json.ts'
import { type SourceRow, sourceSummary } from '../sources/source-row.ts'
import { namedIn } from './named-in.ts'

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
  const ids = rows.map(({ addedBy }) => addedBy)
  const person = await namedIn(pool, boardId, ids)
  return rows.map((row) => ({ ...sourceSummary(row, person(row.addedBy).name), text: row.text }))
}
