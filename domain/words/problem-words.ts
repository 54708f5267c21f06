/** Why proposals cannot stand together in one deal, a sentence each. Pure. */

import type { StructureProblem } from '#domain/analysis/package-structure.ts'
import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { joinWords } from './join-words.ts'

export type ProblemNames = {
  readonly proposal: (id: ProposalId) => string
  readonly issue: (id: IssueId) => string
}

export function problemWords(problem: StructureProblem, names: ProblemNames): string {
  const list = (ids: readonly ProposalId[]): string =>
    joinWords(ids.map((id) => `“${names.proposal(id)}”`))
  switch (problem.kind) {
    case 'two-options':
      return `${list(problem.proposalIds)} belong to different options of “${names.issue(problem.issueId)}”. Only one option of an issue can be agreed.`
    case 'part-of-an-option':
      return `${list(problem.proposalIds)} is only part of an option of “${names.issue(problem.issueId)}”. ${list(problem.missing)} would have to be in it as well.`
    case 'depends-on':
      return `“${names.proposal(problem.proposalId)}” depends on “${names.proposal(problem.on)}”, which is neither in the package nor agreed.`
    case 'excludes':
      return `“${names.proposal(problem.proposalIds[0])}” and “${names.proposal(problem.proposalIds[1])}” exclude each other.`
    default:
      return unreachable(problem)
  }
}
