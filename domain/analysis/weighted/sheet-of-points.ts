/**
 * A score sheet as people write it: whole points for each option. An issue weighs what its best option brings, so the
 * best options of all issues bring 100 together. Next: score-sheet.ts.
 */

import type { IssueId } from '#domain/negotiation/ids.ts'
import type { ScoreSheet } from './score-sheet.ts'

/** By issue, by option's id. An option not named brings none. */
export type OptionPoints = ReadonlyMap<IssueId, ReadonlyMap<string, number>>

export function sheetOfPoints(points: OptionPoints, reservation: number): ScoreSheet {
  const issues = [...points].map(([issueId, options]) => {
    const weight = weightOf(options)
    const shares = [...options].map(([id, worth]) => [id, weight > 0 ? worth / weight : 0] as const)
    return [issueId, { weight, values: new Map(shares) }] as const
  })
  return { issues: new Map(issues), reservation }
}

/** Points of a whole issue: those of its best option; 0 where none has any. */
export function weightOf(options: ReadonlyMap<string, number>): number {
  return Math.max(0, ...options.values())
}

/** What the best options bring together; it ought to be 100. */
export function pointsGiven(points: OptionPoints): number {
  return [...points.values()].reduce((sum, options) => sum + weightOf(options), 0)
}
