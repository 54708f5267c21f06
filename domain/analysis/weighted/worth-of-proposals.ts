/** What proposals that are offered as one deal are worth to an actor, as far as they settle the issues. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Issue, IssueOption } from '#domain/negotiation/issue.ts'
import { pointsFor, type ScoreSheet } from './score-sheet.ts'

export type Worth = {
  /** Points if every issue left open went against the actor; the same as `most` where none is open. */
  readonly least: number
  readonly most: number
  /** How many issues with options the proposals leave open. */
  readonly open: number
}

export function worthOf(
  sheet: ScoreSheet,
  issues: Iterable<Issue>,
  proposalIds: readonly ProposalId[],
): Worth {
  const included = new Set(proposalIds)
  const worth = { least: 0, most: 0, open: 0 }
  for (const issue of issues) {
    if (issue.options.length === 0) continue
    const taken = optionTaken(issue, included)
    const points = (taken ? [taken] : issue.options).map(({ id }) => pointsFor(sheet, issue.id, id))
    worth.least += Math.min(...points)
    worth.most += Math.max(...points)
    if (!taken) worth.open += 1
  }
  return worth
}

/** The option that holds exactly what the proposals have of the issue; undefined where there is none. */
export function optionTaken(
  { options }: Pick<Issue, 'options'>,
  included: ReadonlySet<ProposalId>,
): IssueOption | undefined {
  const here = new Set(
    options.flatMap(({ proposalIds }) => proposalIds.filter((id) => included.has(id))),
  )
  return options.find(
    ({ proposalIds }) =>
      proposalIds.every((id) => here.has(id)) && new Set(proposalIds).size === here.size,
  )
}
