/** A score sheet while it is filled in: what stands in the fields, and what it comes to. Pure. */

import { POINTS } from '#domain/analysis/weighted/score-sheet.ts'
import type { IssueId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Sheet } from './score-answers.ts'

export type SheetDraft = {
  /** By issue and option, as typed; a field not touched is not there. */
  readonly typed: Readonly<Record<string, string>>
  readonly reservation: string
  /** The version it was begun from, 0: there was none. */
  readonly version: number
}

type Scored = Pick<Issue, 'id' | 'options'>

export function draftOf(sheet: Sheet | undefined): SheetDraft {
  const fields = Object.entries(sheet?.points ?? {}).flatMap(([issueId, options]) =>
    Object.entries(options).map(([optionId, points]) => [keyOf(issueId, optionId), `${points}`]),
  )
  return {
    typed: Object.fromEntries(fields),
    reservation: `${sheet?.reservation ?? ''}`,
    version: sheet?.version ?? 0,
  }
}

export function fieldOf({ typed }: SheetDraft, issueId: IssueId, optionId: string): string {
  return typed[keyOf(issueId, optionId)] ?? ''
}

export function withField(
  draft: SheetDraft,
  field: { readonly issueId: IssueId; readonly optionId: string },
  typed: string,
): SheetDraft {
  const key = keyOf(field.issueId, field.optionId)
  return { ...draft, typed: { ...draft.typed, [key]: typed } }
}

/** Points as a whole number from 0 to 100; an empty field is 0; undefined: it is none. */
export function pointsIn(typed: string): number | undefined {
  const text = typed.trim()
  if (text === '') return 0
  const points = /^\d{1,3}$/.test(text) ? Number(text) : undefined
  return points !== undefined && points <= POINTS ? points : undefined
}

/** What the issue's best option brings, as far as its fields can be read. */
export function weightIn(draft: SheetDraft, { id, options }: Scored): number {
  return Math.max(0, ...options.map((option) => pointsIn(fieldOf(draft, id, option.id)) ?? 0))
}

export function totalOf(draft: SheetDraft, issues: readonly Scored[]): number {
  return issues.reduce((sum, issue) => sum + weightIn(draft, issue), 0)
}

export type SheetContents = Pick<Sheet, 'points' | 'reservation' | 'version'>

/** What is sent, of what the board has now; or why it cannot be. */
export function contentsOf(
  draft: SheetDraft,
  issues: readonly Scored[],
): { readonly contents: SheetContents } | { readonly problem: string } {
  const reservation = pointsIn(draft.reservation)
  const points = issues.map(
    ({ id, options }) =>
      [
        id,
        options.map((option) => [option.id, pointsIn(fieldOf(draft, id, option.id))] as const),
      ] as const,
  )
  const isSound = points.every(([, each]) => each.every(([, worth]) => worth !== undefined))
  if (reservation === undefined || !isSound) {
    return { problem: 'Points are whole numbers from 0 to 100.' }
  }
  const total = totalOf(draft, issues)
  if (total !== POINTS)
    return { problem: `The best options must come to 100: ${leftWords(total)}.` }
  const written = points.map(([id, each]) => [
    id,
    Object.fromEntries(each.map(([optionId, worth]) => [optionId, worth ?? 0])),
  ])
  return {
    contents: { points: Object.fromEntries(written), reservation, version: draft.version },
  }
}

/** "12 points left", "3 points too many", "all points given". */
export function leftWords(total: number): string {
  const left = POINTS - total
  if (left === 0) return 'all points given'
  return left > 0 ? `${pointWords(left)} left` : `${pointWords(-left)} too many`
}

export function pointWords(points: number): string {
  return points === 1 ? '1 point' : `${points} points`
}

function keyOf(issueId: string, optionId: string): string {
  return `${issueId} ${optionId}`
}
