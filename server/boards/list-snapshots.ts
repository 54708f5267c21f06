/** The snapshots of a board. */

import type { PrismaClient } from '../database/generated/client.ts'
import { type SavedSnapshot, SNAPSHOT_COLUMNS, savedSnapshot } from './saved-snapshot.ts'

const UNKNOWN = 'Somebody'

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
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(rows.map(({ savedBy }) => savedBy))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => savedSnapshot(row, names.get(row.savedBy) ?? UNKNOWN))
}
