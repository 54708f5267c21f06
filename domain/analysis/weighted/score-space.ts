/** The bargaining space of a board's issues under its actors' score sheets. Next: bargain.ts. */

import type { ActorId, IssueId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { BargainingSpace } from './bargaining-space.ts'
import { pointsFor, type ScoreSheet } from './score-sheet.ts'

export type ScoreSpace = BargainingSpace & {
  /** The actors, in the order of all utilities. */
  readonly actorIds: readonly ActorId[]
  /** Issue and options that the indices of a choice stand for. */
  readonly named: readonly { readonly issueId: IssueId; readonly optionIds: readonly string[] }[]
}

/** Issues without options take no part. Everything is by id, so that no result depends on the order of the board. */
export function scoreSpace(
  issues: Iterable<Issue>,
  sheets: ReadonlyMap<ActorId, ScoreSheet>,
): ScoreSpace {
  const actors = [...sheets].sort(([a], [b]) => (a < b ? -1 : 1))
  const named = [...issues]
    .filter(({ options }) => options.length > 0)
    .map(({ id, options }) => ({
      issueId: id,
      optionIds: options.map((option) => option.id).sort(),
    }))
    .sort((a, b) => (a.issueId < b.issueId ? -1 : 1))
  return {
    actorIds: actors.map(([id]) => id),
    named,
    reservations: actors.map(([, { reservation }]) => reservation),
    issues: named.map(({ issueId, optionIds }) =>
      optionIds.map((optionId) => actors.map(([, sheet]) => pointsFor(sheet, issueId, optionId))),
    ),
  }
}
