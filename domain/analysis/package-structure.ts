/** Whether proposals can stand together in one deal at all, whoever says what to them. Next: package-check.ts. */

import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedAlready } from './standing.ts'

export type StructureProblem =
  /** Proposals of different options of one issue. */
  | {
      readonly kind: 'two-options'
      readonly issueId: IssueId
      readonly proposalIds: readonly ProposalId[]
    }
  /** Some of what an option is made of; `missing`: what the option that lacks least would need. */
  | {
      readonly kind: 'part-of-an-option'
      readonly issueId: IssueId
      readonly proposalIds: readonly ProposalId[]
      readonly missing: readonly ProposalId[]
    }
  | { readonly kind: 'depends-on'; readonly proposalId: ProposalId; readonly on: ProposalId }
  | { readonly kind: 'excludes'; readonly proposalIds: readonly [ProposalId, ProposalId] }

type Structured = Pick<Negotiation, 'issues' | 'proposals' | 'relations'>

/** Nothing when they can: at most one option an issue, all they depend on there or agreed, nothing excluding another. */
export function structureProblems(
  negotiation: Structured,
  proposalIds: readonly ProposalId[],
): readonly StructureProblem[] {
  const included = new Set(proposalIds)
  return [
    ...[...negotiation.issues.values()].flatMap((issue) => optionProblem(issue, included) ?? []),
    ...relationProblems(negotiation, included),
  ]
}

function optionProblem(
  { id: issueId, options }: Issue,
  included: ReadonlySet<ProposalId>,
): StructureProblem | undefined {
  const proposalIds = [...new Set(options.flatMap((option) => option.proposalIds))].filter((id) =>
    included.has(id),
  )
  if (proposalIds.length === 0) return undefined
  const lacking = options
    .filter((option) => proposalIds.every((id) => option.proposalIds.includes(id)))
    .map((option) => option.proposalIds.filter((id) => !included.has(id)))
    .sort((a, b) => a.length - b.length)
  const [missing] = lacking
  if (missing === undefined) return { kind: 'two-options', issueId, proposalIds }
  if (missing.length === 0) return undefined
  return { kind: 'part-of-an-option', issueId, proposalIds, missing }
}

function relationProblems(
  negotiation: Structured,
  included: ReadonlySet<ProposalId>,
): readonly StructureProblem[] {
  const problems: StructureProblem[] = []
  for (const { type, from, to } of negotiation.relations.values()) {
    if (!included.has(from)) continue
    if (type === 'depends_on' && !included.has(to) && !isAgreedAlready(negotiation, to)) {
      problems.push({ kind: 'depends-on', proposalId: from, on: to })
    }
    if (type === 'excludes' && included.has(to) && from !== to) {
      problems.push({ kind: 'excludes', proposalIds: [from, to] })
    }
  }
  return problems
}
