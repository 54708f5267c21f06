/** How far the session on a board is, for its export: what it is about, not who locked or timed it. */

import type { Pool } from 'pg'
import type { ExportedSession } from '#domain/exports/format/board-file.ts'
import { readSessionState } from '#domain/session/session-state.ts'

/** A blank one where no facilitator has done anything yet. */
export async function storedSession(pool: Pool, boardId: string): Promise<ExportedSession> {
  const { rows } = await pool.query<{ readonly state: unknown }>(
    'SELECT "state" FROM "BoardSession" WHERE "boardId" = $1',
    [boardId],
  )
  const { stage, stageSince, agenda, itemId } = readSessionState(rows[0]?.state)
  return { stage, stageSince, agenda, itemId }
}
