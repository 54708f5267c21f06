/** The draft of a board's minutes as its row has it, for the worker. Written by write-draft.ts. */

import type { Pool } from 'pg'
import { BLANK_DRAFT, type MinutesDraft, readDraft } from '#domain/minutes/minutes-draft.ts'

export async function storedDraft(pool: Pool, boardId: string): Promise<MinutesDraft> {
  const { rows } = await pool.query<{ readonly state: unknown }>(
    'SELECT "state" FROM "MinutesDraft" WHERE "boardId" = $1',
    [boardId],
  )
  return rows[0] ? readDraft(rows[0].state) : BLANK_DRAFT
}
