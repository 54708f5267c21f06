/** A snapshot in small, as SVG. Next: server/worker/snapshot-thumbnail.ts. */

import type { Runtime } from '../runtime.ts'
import { noSuchSnapshot, type SnapshotIds } from './one-snapshot.ts'

/** @throws DomainError `not_found`; `unavailable` when an older one cannot be drawn now */
export async function snapshotPicture(
  { db, jobs }: Pick<Runtime, 'db' | 'jobs'>,
  { boardId, snapshotId }: SnapshotIds,
  theme: 'light' | 'dark',
): Promise<string> {
  const column = theme === 'light' ? 'lightThumbnail' : 'darkThumbnail'
  const row = await db.snapshot.findUnique({
    where: { id: snapshotId, boardId },
    select: { lightThumbnail: theme === 'light', darkThumbnail: theme === 'dark' },
  })
  if (!row) throw noSuchSnapshot()
  return row[column] ?? (await jobs.run({ kind: 'thumbnail', boardId, snapshotId, theme }))
}
