/** The snapshots of a board. */

import { namedPeople } from '../access/named-people.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import { type SavedSnapshot, SNAPSHOT_COLUMNS, savedSnapshot } from './saved-snapshot.ts'

/** Newest first. */
export async function listSnapshots(
  db: PrismaClient,
  boardId: string,
): Promise<readonly SavedSnapshot[]> {
  const rows = await db.snapshot.findMany({
    where: { boardId },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    select: SNAPSHOT_COLUMNS,
  })
  const ids = rows.map(({ savedBy }) => savedBy)
  const person = await namedPeople(db, boardId, ids)
  return rows.map((row) => savedSnapshot(row, person(row.savedBy).name))
}
