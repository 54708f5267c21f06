/** The sources of a board, those that were removed too: cards that came from them still name them. */

import { namedPeople } from '../access/named-people.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { SOURCE_COLUMNS, type SourceRow, type SourceSummary, sourceSummary } from './source-row.ts'

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
  return namedSources(db, boardId, rows)
}

/** Rows as answers show them. */
export async function namedSources(
  db: Pick<PrismaClient, 'board' | 'person'>,
  boardId: string,
  rows: readonly SourceRow[],
): Promise<readonly SourceSummary[]> {
  const ids = rows.map(({ addedBy }) => addedBy)
  const person = await namedPeople(db, boardId, ids)
  return rows.map((row) => sourceSummary(row, person(row.addedBy).name))
}
