/** The sources of a board, those that were removed too: cards that came from them still name them. */

import type { PrismaClient } from '../database/generated/client.ts'
import { SOURCE_COLUMNS, type SourceRow, type SourceSummary, sourceSummary } from './source-row.ts'

const UNKNOWN = 'Somebody'

/** The first to be added first. */
export async function listSources(
  db: PrismaClient,
  boardId: string,
): Promise<readonly SourceSummary[]> {
  const rows = await db.source.findMany({
    where: { boardId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: SOURCE_COLUMNS,
  })
  return namedSources(db, rows)
}

/** Rows as answers show them. */
export async function namedSources(
  db: Pick<PrismaClient, 'person'>,
  rows: readonly SourceRow[],
): Promise<readonly SourceSummary[]> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(rows.map(({ addedBy }) => addedBy))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => sourceSummary(row, names.get(row.addedBy) ?? UNKNOWN))
}
