/** A snapshot as lists and answers show it; the document in it stays on the server. */

import { z } from 'zod'
import type { SnapshotCounts } from '../worker/board-job.ts'

export const SNAPSHOT_COLUMNS = {
  id: true,
  name: true,
  cause: true,
  savedBy: true,
  savedAt: true,
  counts: true,
} as const

export type SnapshotRow = {
  readonly id: string
  readonly name: string
  readonly cause: string
  readonly savedBy: string
  readonly savedAt: Date
  readonly counts: unknown
}

export type SavedSnapshot = {
  readonly id: string
  readonly name: string
  readonly cause: string
  /** The saver's name as it is now. */
  readonly savedBy: string
  /** ISO 8601. */
  readonly savedAt: string
  readonly counts: SnapshotCounts
}

const COUNT = z.number().int().min(0).catch(0)
const COUNTS = z
  .object({ actors: COUNT, proposals: COUNT, positions: COUNT })
  .catch({ actors: 0, proposals: 0, positions: 0 })

export function savedSnapshot(row: SnapshotRow, savedBy: string): SavedSnapshot {
  return {
    id: row.id,
    name: row.name,
    cause: row.cause,
    savedBy,
    savedAt: row.savedAt.toISOString(),
    counts: COUNTS.parse(row.counts),
  }
}
