/** Which options of a board hang together, for searches among its packages. Next: weighted/branch-and-bound.ts. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedAlready } from './standing.ts'
import type { ScoreSpace } from './weighted/score-space.ts'
import type { Place, Ties } from './weighted/ties.ts'

type Tied = Pick<Negotiation, 'issues' | 'proposals' | 'relations'>

/** Undefined where everything goes with everything. */
export function tiesOf(negotiation: Tied, named: ScoreSpace['named']): Ties | undefined {
  const relations = [...negotiation.relations.values()].filter(({ from, to }) => from !== to)
  const excluding = relations.filter(({ type }) => type === 'excludes')
  const needed = relations.filter(
    ({ type, to }) => type === 'depends_on' && !isAgreedAlready(negotiation, to),
  )
  if (excluding.length === 0 && needed.length === 0) return undefined
  const proposals = named.map(({ issueId, optionIds }) =>
    optionIds.map((id) => proposalsOf(negotiation.issues.get(issueId), id)),
  )
  const inside = ([issue, option]: Place): readonly ProposalId[] => proposals[issue]?.[option] ?? []
  const excludes = (one: readonly ProposalId[], other: readonly ProposalId[]): boolean =>
    excluding.some(
      ({ from, to }) =>
        (one.includes(from) && other.includes(to)) || (one.includes(to) && other.includes(from)),
    )
  return {
    clash: (a, b) => excludes(inside(a), inside(b)),
    holds: (choice) => {
      const all = choice.flatMap((option, issue) => inside([issue, option]))
      return (
        !excludes(all, all) &&
        needed.every(({ from, to }) => !all.includes(from) || all.includes(to))
      )
    },
  }
}

function proposalsOf(issue: Issue | undefined, optionId: string): readonly ProposalId[] {
  return issue?.options.find(({ id }) => id === optionId)?.proposalIds ?? []
}
