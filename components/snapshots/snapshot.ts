/** Snapshots as the API lists them. */

import { z } from 'zod'

export const SNAPSHOT = z.object({
  id: z.string(),
  name: z.string(),
  cause: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
  counts: z.object({ actors: z.number(), proposals: z.number(), positions: z.number() }),
})
export type Snapshot = z.infer<typeof SNAPSHOT>

export const SNAPSHOTS = z.object({ snapshots: z.array(SNAPSHOT) })

/** What a restore answers: the present, as it was saved first. */
export const RESTORED = z.object({ before: SNAPSHOT })
