/** A snapshot's small drawings, for the gallery: made with the snapshot, and for older ones when they are asked for. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { thumbnailSvg } from '#domain/exports/thumbnail.ts'
import type { ThumbnailJob } from './board-job.ts'

export type Thumbnails = { readonly light: string | null; readonly dark: string | null }

export function drawnThumbnails(board: Board): Thumbnails {
  try {
    return { light: thumbnailSvg(board, 'light'), dark: thumbnailSvg(board, 'dark') }
  } catch {
    // A board that cannot be drawn can still be saved; it is tried again when somebody asks to see it.
    return { light: null, dark: null }
  }
}

/** @throws DomainError `not_found` when the board has no such snapshot */
export async function drawThumbnail(
  pool: Pool,
  { boardId, snapshotId, theme }: ThumbnailJob,
): Promise<string> {
  const { rows } = await pool.query<{ readonly bytes: Buffer }>(READ, [boardId, snapshotId])
  const [snapshot] = rows
  if (snapshot === undefined) throw new DomainError('not_found', 'The board has no such snapshot.')
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, snapshot.bytes)
    const { board } = readBoard(doc)
    const drawn = { light: thumbnailSvg(board, 'light'), dark: thumbnailSvg(board, 'dark') }
    await pool.query(KEEP, [boardId, snapshotId, drawn.light, drawn.dark])
    return drawn[theme]
  } finally {
    doc.destroy()
  }
}

const READ = 'SELECT bytes FROM "Snapshot" WHERE "boardId" = $1 AND id = $2'

const KEEP = `
  UPDATE "Snapshot" SET "lightThumbnail" = $3, "darkThumbnail" = $4 WHERE "boardId" = $1 AND id = $2`
