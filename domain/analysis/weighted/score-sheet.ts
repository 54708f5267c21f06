/**
 * What one actor would give for what, in points: 100 over the issues, and for each option how much of its issue's
 * points it brings. For training boards (additive scoring: Keeney & Raiffa 1976). Private to the actor's delegates: it
 * is never in the shared document. Next: score-space.ts.
 */

import type { IssueId } from '#domain/negotiation/ids.ts'

export const POINTS = 100

export type ScoredIssue = {
  /** Points for the whole issue, 0 to 100. */
  readonly weight: number
  /** By option's id: the share of the points it brings, 0 to 1. An option not named brings none. */
  readonly values: ReadonlyMap<string, number>
}

export type ScoreSheet = {
  readonly issues: ReadonlyMap<IssueId, ScoredIssue>
  /** What the actor has without agreement, in points. */
  readonly reservation: number
}

export type ScoreProblem =
  | { readonly kind: 'sum'; readonly points: number }
  | { readonly kind: 'weight' | 'value'; readonly issueId: IssueId }
  | { readonly kind: 'reservation' }

/** Points for an option. */
export function pointsFor(sheet: ScoreSheet, issueId: IssueId, optionId: string): number {
  const issue = sheet.issues.get(issueId)
  return issue ? issue.weight * (issue.values.get(optionId) ?? 0) : 0
}

/** What is wrong with a sheet; nothing when it may be counted with. */
export function problemsOf({ issues, reservation }: ScoreSheet): readonly ScoreProblem[] {
  const problems: ScoreProblem[] = []
  let points = 0
  for (const [issueId, { weight, values }] of issues) {
    points += weight
    if (!isWithin(weight, POINTS)) problems.push({ kind: 'weight', issueId })
    if (![...values.values()].every((value) => isWithin(value, 1))) {
      problems.push({ kind: 'value', issueId })
    }
  }
  // Thirds of a hundred do not add up to the last digit.
  if (!(Math.abs(points - POINTS) < 0.01)) problems.push({ kind: 'sum', points })
  if (!isWithin(reservation, POINTS)) problems.push({ kind: 'reservation' })
  return problems
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most
}
