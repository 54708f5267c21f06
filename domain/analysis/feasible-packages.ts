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
  const issues = optionsByIssue(negotiation)
  if (issues.length > 0) yield* extend([], { issues, ...constraintsOf(negotiation) })
}

type Search = Constraints & { readonly issues: readonly (readonly Option[])[] }

/** What begins with these options: something excluded stays so whatever comes after it. */
function* extend(chosen: readonly Option[], search: Search): Generator<Considered, void> {
  const { issues, excluded, needed } = search
  for (const option of issues[chosen.length] ?? []) {
    const longer = [...chosen, option]
    const rest = issues.slice(longer.length)
    if (longer.some((other) => excluded(option, other))) {
      yield { combinations: rest.reduce((product, { length }) => product * length, 1) }
    } else if (rest.length > 0) {
      yield* extend(longer, search)
    } else {
      const found = closed(longer, needed)
      yield { combinations: 1, ...(found && { found }) }
    }
  }
}

type Constraints = {
  readonly excluded: (a: Option, b: Option) => boolean
  readonly needed: ReadonlyMap<ProposalId, readonly ProposalId[]>
}

function constraintsOf(negotiation: Optional): Constraints {
  const rivals = new Map<ProposalId, ProposalId[]>()
  const needed = new Map<ProposalId, ProposalId[]>()
  const add = (to: Map<ProposalId, ProposalId[]>, key: ProposalId, id: ProposalId): void => {
    to.set(key, [...(to.get(key) ?? []), id])
  }
  for (const { type, from, to } of negotiation.relations.values()) {
    if (type === 'depends_on' && !isAgreedAlready(negotiation, to)) add(needed, from, to)
    if (type !== 'excludes' || from === to) continue
    add(rivals, from, to)
    add(rivals, to, from)
  }
  const excluded = (a: Option, b: Option): boolean =>
    a.proposalIds.some((id) => rivals.get(id)?.some((rival) => b.proposalIds.includes(rival)))
  return { excluded, needed }
}

/** The package these options make; undefined when something in it depends on what is not. */
function closed(
  options: readonly Option[],
  needed: Constraints['needed'],
): FeasiblePackage | undefined {
  const proposalIds = [...new Set(options.flatMap((option) => option.proposalIds))]
  const isClosed = proposalIds.every((id) =>
    (needed.get(id) ?? []).every((other) => proposalIds.includes(other)),
  )
  if (!isClosed) return undefined
  return {
    options: options.map(({ issueId, optionId }) => ({ issueId, optionId })),
    proposalIds,
  }
}
