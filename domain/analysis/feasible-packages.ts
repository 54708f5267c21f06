/**
 * Every package that hangs together: one option for each issue that has options, closed under depends-on, nothing
 * excluding anything. A generator, so that a worker can report how far it is and be told to stop.
 */

import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedAlready } from './standing.ts'

export type ChosenOption = { readonly issueId: IssueId; readonly optionId: string }

export type FeasiblePackage = {
  /** By issue's id. */
  readonly options: readonly ChosenOption[]
  readonly proposalIds: readonly ProposalId[]
}

export type Considered = {
  /** How many combinations this deals with: one, or all that begin with a dead end. */
  readonly combinations: number
  readonly found?: FeasiblePackage
}

type Optional = Pick<Negotiation, 'issues' | 'proposals' | 'relations'>
type Option = ChosenOption & { readonly proposalIds: readonly ProposalId[] }

/** Issues with options and their options, each by id: nothing found depends on the order of the board. */
export function optionsByIssue({
  issues,
}: Pick<Negotiation, 'issues'>): readonly (readonly Option[])[] {
  return [...issues.values()]
    .filter(({ options }) => options.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id: issueId, options }) =>
      options
        .map(({ id: optionId, proposalIds }) => ({ issueId, optionId, proposalIds }))
        .sort((a, b) => (a.optionId < b.optionId ? -1 : 1)),
    )
}

/** How many combinations of options there are, feasible or not; 0 when no issue has options. */
export function countCombinations(negotiation: Pick<Negotiation, 'issues'>): number {
  const sizes = optionsByIssue(negotiation).map((options) => options.length)
  return sizes.length === 0 ? 0 : sizes.reduce((product, size) => product * size, 1)
}

/** In the order of issues' and options' ids, the last issue changing fastest. Yields at each package and each dead end. */
export function* feasiblePackages(negotiation: Optional): Generator<Considered, void> {
  const search = searchOf(negotiation)
  if (search.issues.length > 0) yield* extend({ options: [], proposalIds: [] }, search)
}

type Branch = {
  readonly chosen: ChosenOption
  readonly proposalIds: readonly ProposalId[]
  /** What it cannot stand beside. */
  readonly rivals: readonly ProposalId[]
}

type Search = {
  readonly issues: readonly (readonly Branch[])[]
  /** How many combinations begin with one choice in each of the issues so far. */
  readonly combinations: readonly number[]
  /** What depends on what, as far as that is not agreed already. */
  readonly needed: readonly (readonly [ProposalId, ProposalId])[]
}

/** What begins with these options: what excludes each other stays so whatever comes after it. */
function* extend(begun: FeasiblePackage, search: Search): Generator<Considered, void> {
  const depth = begun.options.length
  const combinations = search.combinations[depth] ?? 1
  for (const branch of search.issues[depth] ?? []) {
    const longer = {
      options: [...begun.options, branch.chosen],
      proposalIds: withThose(begun.proposalIds, branch.proposalIds),
    }
    if (branch.rivals.some((id) => longer.proposalIds.includes(id))) yield { combinations }
    else if (depth + 1 < search.issues.length) yield* extend(longer, search)
    else yield isClosed(longer, search.needed) ? { combinations, found: longer } : { combinations }
  }
}

function searchOf(negotiation: Optional): Search {
  const relations = [...negotiation.relations.values()].filter(({ from, to }) => from !== to)
  const excluding = relations.filter(({ type }) => type === 'excludes')
  const rivalsOf = (id: ProposalId): readonly ProposalId[] =>
    excluding.flatMap(({ from, to }) => (from === id ? to : to === id ? from : []))
  const issues = optionsByIssue(negotiation).map((options) =>
    options.map(({ issueId, optionId, proposalIds }) => ({
      chosen: { issueId, optionId },
      proposalIds,
      rivals: proposalIds.flatMap(rivalsOf),
    })),
  )
  return {
    issues,
    combinations: issues.map((_, depth) =>
      issues.slice(depth + 1).reduce((product, { length }) => product * length, 1),
    ),
    needed: relations
      .filter(({ type, to }) => type === 'depends_on' && !isAgreedAlready(negotiation, to))
      .map(({ from, to }) => [from, to]),
  }
}

/** Two issues may have a proposal in common; it is in the package once. */
function withThose(
  proposalIds: readonly ProposalId[],
  added: readonly ProposalId[],
): readonly ProposalId[] {
  return added.length === 0
    ? proposalIds
    : [...proposalIds, ...added.filter((id) => !proposalIds.includes(id))]
}

function isClosed({ proposalIds }: FeasiblePackage, needed: Search['needed']): boolean {
  return needed.every(([id, other]) => !proposalIds.includes(id) || proposalIds.includes(other))
}
