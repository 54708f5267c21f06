/** Snapshots as the API answers them (docs/api.md). */

import { z } from 'zod'
import { STAGES } from '#domain/session/stage.ts'

/** Letters. */
export const MAX_NAME = 120
export const MAX_NOTE = 1000

export const SNAPSHOT = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string().catch(''),
  cause: z.string(),
  /** The stage that was left. */
  stage: z.enum(STAGES).optional().catch(undefined),
  savedBy: z.string(),
  /** Whether whoever looks saved it. */
  isMine: z.boolean().catch(false),
  savedAt: z.string(),
  isPinned: z.boolean().catch(false),
  counts: z.object({ actors: z.number(), proposals: z.number(), positions: z.number() }),
})
export type Snapshot = z.infer<typeof SNAPSHOT>

/** A page of them, the newest first; `next` names the page after it. */
export const SNAPSHOTS = z.object({ snapshots: z.array(SNAPSHOT), next: z.string().optional() })

/** What a restore answers: the present, as it was saved first. */
export const RESTORED = z.object({ before: SNAPSHOT })

export function snapshotsPath(boardId: string): string {
  return `/api/boards/${boardId}/snapshots`
}

export function snapshotPath(boardId: string, snapshotId: string): string {
  return `${snapshotsPath(boardId)}/${snapshotId}`
}

/** The page that shows it. */
export function stillPath(boardId: string, snapshotId: string): string {
  return `/b/${boardId}/at/${snapshotId}`
}
