/** A package as it stands: whether it hangs together, what each party holds against it, and the verdict. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { ruleOf } from './adoption.ts'
import { type UnreportedObjection, unreportedObjections } from './artefact.ts'
import type { AnalysisOptions } from './matrix.ts'
import { type StructureProblem, structureProblems } from './package-structure.ts'
import { type Decidable, proposalsIn, type Standing, standingsOn } from './standing.ts'
import { type VerdictReport, verdictFrom } from './verdict.ts'

/** What is held against a package by all parties together. Counts, not a price. */
export type PackageCounts = {
  readonly redLines: number
  /** Must-haves left out; each is a red line of the one who insists on it. */
  readonly missing: number
  readonly opposed: number
  readonly unknown: number
  /** Conditional with a condition still open. */
  readonly conditional: number
}

export type PackageCheck = {
  readonly proposalIds: readonly ProposalId[]
  readonly problems: readonly StructureProblem[]
  /** Whether it hangs together; what it leaves out that somebody insists on is held against it, not missing from it. */
  readonly isFeasible: boolean
  /** One a party, in reading order. */
  readonly standings: readonly Standing[]
  readonly counts: PackageCounts
  readonly verdict: VerdictReport
  /** Silences that are probably objections: why it may look better than it is. */
  readonly unreported: readonly UnreportedObjection[]
}

export function checkPackage(
  negotiation: Decidable & Pick<Negotiation, 'issues'>,
  target: { readonly proposalIds: readonly ProposalId[] },
  options: AnalysisOptions = {},
): PackageCheck {
  const proposalIds = proposalsIn(target)
  const standings = standingsOn(negotiation, target, options)
  const problems = structureProblems(negotiation, proposalIds)
  return {
    proposalIds,
    problems,
    isFeasible: problems.length === 0,
    standings,
    counts: countsOf(standings),
    verdict: verdictFrom(standings, ruleOf(negotiation, options.rule), proposalIds.length),
    unreported: unreportedObjections(negotiation, proposalIds, options),
  }
}

export function countsOf(standings: readonly Standing[]): PackageCounts {
  const count = (held: (standing: Standing) => readonly unknown[]): number =>
    standings.reduce((sum, standing) => sum + held(standing).length, 0)
  return {
    redLines: count(({ redLines }) => redLines),
    missing: count(({ missing }) => missing),
    opposed: count(({ opposed }) => opposed),
    unknown: count(({ silent }) => silent),
    conditional: count(({ conditional }) => conditional),
  }
}
