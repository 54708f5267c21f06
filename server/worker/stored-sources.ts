/** A board's sources with their texts, for its export. Names are as access/named-people.ts has them. */

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
    `SELECT s.*, COALESCE(m."pseudonym", f."pseudonym",
       CASE WHEN b."hasPseudonyms" AND m."personId" IS NULL THEN 'Somebody who left' ELSE p."name" END) AS "adder"
     FROM "Source" s JOIN "Board" b ON b."id" = s."boardId"
     LEFT JOIN "Person" p ON p."id" = s."addedBy"
     LEFT JOIN "Membership" m ON m."boardId" = s."boardId" AND m."personId" = s."addedBy"
     LEFT JOIN "FormerName" f ON f."boardId" = s."boardId" AND f."personId" = s."addedBy"
     WHERE s."boardId" = $1 ORDER BY s."addedAt", s."id"`,
    [boardId],
  )
  return rows.map((row) => ({ ...sourceSummary(row, row.adder ?? UNKNOWN), text: row.text }))
}
