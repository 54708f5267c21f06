/** A board's sources with their texts, for its export. */

import type { Pool } from 'pg'
import type { ExportedSource } from '#domain/exports/export-json.ts'
import { type SourceRow, sourceSummary } from '../sources/source-row.ts'

type Row = SourceRow & { readonly text: string; readonly adder: string | null }

const UNKNOWN = 'Somebody'

/** The first to be added first. */
export async function storedSources(
  pool: Pool,
  boardId: string,
): Promise<readonly ExportedSource[]> {
  const { rows } = await pool.query<Row>(
    `SELECT s.*, p."name" AS "adder" FROM "Source" s LEFT JOIN "Person" p ON p."id" = s."addedBy"
     WHERE s."boardId" = $1 ORDER BY s."addedAt", s."id"`,
    [boardId],
  )
  return rows.map((row) => ({ ...sourceSummary(row, row.adder ?? UNKNOWN), text: row.text }))
}
