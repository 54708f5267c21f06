/**
 * The feasible packages nobody blocks that differ from a given one in the fewest issues: what to swap for what. A
 * generator like rank-packages.ts, for a worker.
 */

import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { ruleOf } from './adoption.ts'
import {
  type ChosenOption,
  countCombinations,
  type FeasiblePackage,
  feasiblePackages,
} from './feasible-packages.ts'
import type { AnalysisOptions } from './matrix.ts'
import { packageCounter } from './package-counter.ts'
import type { RankingProgress } from './rank-packages.ts'
import type { Decidable } from './standing.ts'
import { verdictOf } from './verdict.ts'

export type NearPackage = FeasiblePackage & {
  /** The options to take instead of those the package has in these issues. */
  readonly swaps: readonly ChosenOption[]
}

const PROGRESS_EVERY = 512

/** All that are equally near, in the order of their options' ids; none when every feasible package is blocked. */
export function* nearestPackages(
  negotiation: Decidable & Pick<Negotiation, 'issues'>,
  target: { readonly proposalIds: readonly ProposalId[] },
  options: AnalysisOptions = {},
): Generator<RankingProgress, readonly NearPackage[]> {
  const combinations = countCombinations(negotiation)
  const current = optionsOf(negotiation, target.proposalIds)
  const passes = passCheck(negotiation, options)
  let nearest: readonly NearPackage[] = []
  let considered = 0
  let steps = 0
  for (const step of feasiblePackages(negotiation)) {
    considered += step.combinations
    steps += 1
    if (steps % PROGRESS_EVERY === 0) yield { considered, combinations }
    if (!step.found) continue
    const swaps = step.found.options.filter(
      (option) => current.get(option.issueId) !== option.optionId,
    )
    const fewest = nearest[0]?.swaps.length ?? Number.POSITIVE_INFINITY
    if (swaps.length > fewest || !passes(step.found)) continue
    nearest = [...(swaps.length < fewest ? [] : nearest), { ...step.found, swaps }]
  }
  return nearest
}

/** Whether there is something in a package and nobody blocks it. Where everybody must agree, counting objections first is much quicker than a verdict. */
function passCheck(
  negotiation: Decidable,
  options: AnalysisOptions,
): (found: FeasiblePackage) => boolean {
  const { rule } = ruleOf(negotiation, options.rule)
  const needsAll = rule === 'unanimity' || rule === 'consensus'
  const countOf = packageCounter(negotiation, options)
  return (found) => {
    if (found.proposalIds.length === 0) return false
    const { redLines, missing, opposed } = countOf(found.proposalIds)
    if (needsAll && redLines + missing + opposed > 0) return false
    return verdictOf(negotiation, found, options).verdict !== 'blocked'
  }
}

/** The option a package takes in each issue, where it takes one whole. */
function optionsOf(
  { issues }: Pick<Negotiation, 'issues'>,
  proposalIds: readonly ProposalId[],
): ReadonlyMap<IssueId, string> {
  const chosen = [...issues.values()].flatMap((issue): [IssueId, string][] => {
    const optionId = optionIn(issue, proposalIds)
    return optionId === undefined ? [] : [[issue.id, optionId]]
  })
  return new Map(chosen)
}

function optionIn({ options }: Issue, proposalIds: readonly ProposalId[]): string | undefined {
  const ofIssue = new Set(options.flatMap((option) => option.proposalIds))
  const taken = proposalIds.filter((id) => ofIssue.has(id))
  return options.find(
    (option) =>
      option.proposalIds.length === taken.length &&
      option.proposalIds.every((id) => taken.includes(id)),
  )?.id
}
