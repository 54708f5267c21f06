/** Scores as the API answers them. */

import { z } from 'zod'
import { SCORE_AUDIENCES } from '#domain/access/score-rights.ts'
import type { ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import { sheetOfPoints } from '#domain/analysis/weighted/sheet-of-points.ts'
import type { ActorId, IssueId } from '#domain/negotiation/ids.ts'

export const SHEET = z.object({
  actorId: z.string().transform((id) => id as ActorId),
  /** By issue's id, by option's id. */
  points: z.record(z.string(), z.record(z.string(), z.number())),
  reservation: z.number(),
  version: z.number(),
})
export type Sheet = z.infer<typeof SHEET>

export const SCORES = z.object({ audience: z.enum(SCORE_AUDIENCES), sheets: z.array(SHEET) })
export type Scores = z.infer<typeof SCORES>

export const AUDIENCE = SCORES.pick({ audience: true })

export function scoresPath(boardId: string): string {
  return `/api/boards/${boardId}/scores`
}

export function sheetPath(boardId: string, actorId: ActorId): string {
  return `${scoresPath(boardId)}/${actorId}`
}

/** As the analyses take it. */
export function countable({ points, reservation }: Sheet): ScoreSheet {
  const issues = Object.entries(points).map(
    ([issueId, options]) => [issueId as IssueId, new Map(Object.entries(options))] as const,
  )
  return sheetOfPoints(new Map(issues), reservation)
}
