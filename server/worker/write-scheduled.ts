/** Writes the snapshot whose time has come, unless the last one says what the board still says. */

import type { Pool } from 'pg'
import { isSameValue } from '#domain/board/same-value.ts'
import { keptThreads } from '../comments/kept-threads.ts'
import type { ScheduledJob, WrittenSnapshot } from './board-job.ts'
import { type BoardState, boardState } from './board-state.ts'
import { verifyParts } from './verify-parts.ts'
import { writeState } from './write-snapshot.ts'

/** Null: nothing changed. @throws DomainError like writeSnapshot() */
export async function writeScheduled(
  pool: Pool,
  job: ScheduledJob,
): Promise<WrittenSnapshot | null> {
  const state = await boardState(pool, job.boardId, undefined)
  try {
    if (await isSaved(pool, job.boardId, state)) return null
    return await writeState(pool, job, state)
  } finally {
    state.doc.destroy()
  }
}

type Last = { readonly bytes: Buffer; readonly comments: unknown }

async function isSaved(pool: Pool, boardId: string, state: BoardState): Promise<boolean> {
  const { rows } = await pool.query<Last>(LAST, [boardId])
  const [last] = rows
  if (last === undefined) return false
  const isSaid = isSameValue(last.comments, JSON.parse(keptThreads(state.threads)))
  return isSaid && verifyParts([last.bytes], state.doc) === 'same'
}

const LAST = `
  SELECT bytes, comments FROM "Snapshot" WHERE "boardId" = $1
  ORDER BY "savedAt" DESC, id LIMIT 1`
