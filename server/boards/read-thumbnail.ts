/** A board in small for lists: kept until the board changes, and drawn in the worker then. */

import type { Theme } from '#domain/exports/palette.ts'
import type { BoardRow } from '../access/board-standing.ts'
import type { Runtime } from '../runtime.ts'

/** @returns SVG. @throws DomainError `unavailable` when it could not be drawn */
export async function readThumbnail(
  { db, jobs }: Pick<Runtime, 'db' | 'jobs'>,
  { id: boardId, changedAt }: BoardRow,
  theme: Theme,
): Promise<string> {
  const kept = await db.boardThumbnail.findUnique({
    where: { boardId_theme: { boardId, theme } },
    select: { changedAt: true, svg: true },
  })
  if (kept?.changedAt.getTime() === changedAt.getTime()) return kept.svg
  return jobs.run({ kind: 'board-thumbnail', boardId, theme })
}
