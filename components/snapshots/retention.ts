/** When a board saves snapshots by itself, and for how long those are kept (docs/api.md). */

import { z } from 'zod'

/** 0: never. */
export const EVERY_MINUTES = [0, 5, 15, 30, 60] as const

export const RETENTION = z.object({
  everyMinutes: z.number(),
  /** Null: for good. */
  keepDays: z.number().nullable(),
})
export type Retention = z.infer<typeof RETENTION>

export function retentionPath(boardId: string): string {
  return `/api/boards/${boardId}/retention`
}
