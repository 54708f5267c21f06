/** The board as it was in a snapshot: what minutes compare it with. */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import type { MinutesFacts } from '#domain/minutes/minutes-facts.ts'

type Row = { readonly name: string; readonly savedAt: Date; readonly bytes: Uint8Array }

/**
 * The snapshot that was chosen; where none was, or it is gone, the first that somebody saved or that a stage left.
 * Undefined where there is none.
 */
export async function earlierBoard(
  pool: Pool,
  boardId: string,
  chosen: string,
): Promise<MinutesFacts['earlier']> {
  const { rows } = await pool.query<Row>(
    `SELECT "name", "savedAt", "bytes" FROM "Snapshot"
     WHERE "boardId" = $1 AND ("cause" IN ('manual', 'stage') OR "id" = $2)
     ORDER BY "id" = $2 DESC, "savedAt", "id" LIMIT 1`,
    [boardId, chosen],
  )
  const [first] = rows
  if (!first) return
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, first.bytes)
    return { name: first.name, at: first.savedAt.getTime(), board: readBoard(doc).board }
  } finally {
    doc.destroy()
  }
}
