/** The minutes of a board as the API answers them. */

import { z } from 'zod'
import { minutesDraft, readDraft } from '#domain/minutes/minutes-draft.ts'
import { SECTION_IDS } from '#domain/minutes/section-id.ts'

export const TOLD_MINUTES = z.object({
  version: z.number(),
  draft: z.unknown().transform(readDraft),
  changedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  madeAt: z.string(),
  revision: z.string(),
  head: z.object({
    title: z.string(),
    facts: z.array(z.tuple([z.string(), z.string()]).readonly()),
  }),
  sections: z.array(
    z.object({ id: z.enum(SECTION_IDS), title: z.string(), text: z.string(), basis: z.string() }),
  ),
})
export type ToldMinutes = z.infer<typeof TOLD_MINUTES>

export const WRITTEN_VERSION = z.object({ version: z.number() })

/** What was written and is not saved yet, kept in the tab over a reload. */
export const KEPT = z.object({
  base: z.object({ draft: minutesDraft, version: z.number() }),
  draft: minutesDraft,
})
export type Kept = z.infer<typeof KEPT>

export function minutesPath(boardId: string): string {
  return `/api/boards/${boardId}/minutes`
}
