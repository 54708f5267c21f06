/** A board in small, as the database has it now, drawn and kept in its row of BoardThumbnail. */

import type { Pool } from 'pg'
import { readBoard } from '#domain/board/read-board.ts'
import { thumbnailSvg } from '#domain/exports/thumbnail.ts'
import type { BoardThumbnailJob } from './board-job.ts'
import { storedDocument } from './stored-document.ts'

/** @throws DomainError like storedDocument() */
export async function boardThumbnail(
  pool: Pool,
  { boardId, theme }: BoardThumbnailJob,
): Promise<string> {
  // Before the document: what changes meanwhile makes the picture out of date, and never an old one seem new.
  const { rows } = await pool.query<{ changedAt: string }>(CHANGED, [boardId])
  const doc = await storedDocument(pool, boardId)
  try {
    const svg = thumbnailSvg(readBoard(doc).board, theme)
    await pool.query(KEEP, [boardId, theme, rows[0]?.changedAt, svg])
    return svg
  } finally {
    doc.destroy()
  }
}

const CHANGED = `SELECT "changedAt"::text AS "changedAt" FROM "Board" WHERE id = $1`

const KEEP = `
  INSERT INTO "BoardThumbnail" ("boardId", theme, "changedAt", svg)
  SELECT id, $2, $3::timestamptz, $4 FROM "Board" WHERE id = $1 AND $3::timestamptz IS NOT NULL
  ON CONFLICT ("boardId", theme) DO UPDATE SET "changedAt" = excluded."changedAt", svg = excluded.svg`
