/** A snapshot as lists and answers show it; document, comments and pictures are answered by endpoints of their own. */

import { z } from 'zod'
import { STAGES, type Stage } from '#domain/session/stage.ts'
import { namedPeople } from '../access/named-people.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { SnapshotCounts } from '../worker/board-job.ts'

export const SNAPSHOT_CAUSES = ['manual', 'before-restore', 'stage', 'scheduled'] as const
export type SnapshotCause = (typeof SNAPSHOT_CAUSES)[number]

/** What is shown of a row, and nothing that makes reading a thousand of them slow. */
export const SNAPSHOT_COLUMNS = {
  id: true,
  name: true,
  note: true,
  cause: true,
  stage: true,
  savedBy: true,
  savedAt: true,
  isPinned: true,
  counts: true,
} as const

export type SnapshotRow = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly cause: string
  readonly stage: string | null
  /** A person's id; null: it was scheduled. */
  readonly savedBy: string | null
  readonly savedAt: Date
  readonly isPinned: boolean
  readonly counts: unknown
}

export type SavedSnapshot = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly cause: string
  /** The stage that was left. */
  readonly stage?: Stage
  /** The saver's name on the board as it is now; Parley's where nobody did. */
  readonly savedBy: string
  /** Whether who asks saved it: then they may name and pin it, as facilitators may any. */
  readonly isMine: boolean
  /** ISO 8601. */
  readonly savedAt: string
  readonly isPinned: boolean
  readonly counts: SnapshotCounts
}

const NOBODY = 'Parley'

const COUNT = z.number().int().min(0).catch(0)
const COUNTS = z
  .object({ actors: COUNT, proposals: COUNT, positions: COUNT })
  .catch({ actors: 0, proposals: 0, positions: 0 })
const STAGE = z.enum(STAGES)

export type SnapshotReader = { readonly boardId: string; readonly readerId: string }

/** Rows as answers show them to one member of the board, in their order. */
export async function savedSnapshots(
  rows: Pick<PrismaClient, 'board' | 'person'>,
  { boardId, readerId }: SnapshotReader,
  found: readonly SnapshotRow[],
): Promise<readonly SavedSnapshot[]> {
  const person = await namedPeople(
    rows,
    boardId,
    found.flatMap(({ savedBy }) => savedBy ?? []),
  )
  return found.map((row) => {
    const savedBy = row.savedBy === null ? NOBODY : person(row.savedBy).name
    return savedSnapshot(row, { savedBy, isMine: row.savedBy === readerId })
  })
}

type Saver = Pick<SavedSnapshot, 'savedBy' | 'isMine'>

export function savedSnapshot(row: SnapshotRow, saver: Saver): SavedSnapshot {
  const stage = STAGE.safeParse(row.stage).data
  return {
    id: row.id,
    name: row.name,
    note: row.note,
    cause: row.cause,
    ...(stage && { stage }),
    ...saver,
    savedAt: row.savedAt.toISOString(),
    isPinned: row.isPinned,
    counts: COUNTS.parse(row.counts),
  }
}
