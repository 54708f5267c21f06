/** Which combinations of proposals cannot be, as packages hang together: nothing beside what it excludes or without what it needs. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedAlready } from './standing.ts'

type Structured = Pick<Negotiation, 'issues' | 'proposals' | 'relations'>

/** Whether something keeps a state from being: bit i for the proposal at place i. */
type Clash = (state: number) => boolean

/** What reaches beyond these proposals is not among them: see neededFromElsewhere(). */
export function clashesAmong(
  negotiation: Structured,
  proposalIds: readonly ProposalId[],
): readonly Clash[] {
  const bitOf = (id: ProposalId): number => {
    const place = proposalIds.indexOf(id)
    return place < 0 ? 0 : 1 << place
  }
  const clashes: Clash[] = []
  const together = (a: number, b: number): void => {
    if (a && b && a !== b) clashes.push((state) => (state & a) !== 0 && (state & b) !== 0)
  }
  for (const { type, from, to } of negotiation.relations.values()) {
    const [one, other] = [bitOf(from), bitOf(to)]
    if (type === 'excludes') together(one, other)
    if (type !== 'depends_on' || !(one && other) || isAgreedAlready(negotiation, to)) continue
    clashes.push((state) => (state & one) !== 0 && (state & other) === 0)
  }
  for (const [a, b] of rivals(negotiation, proposalIds)) together(bitOf(a), bitOf(b))
  return clashes
}

/** What the proposals depend on that is neither among them nor agreed. */
export function neededFromElsewhere(
  negotiation: Structured,
  proposalIds: readonly ProposalId[],
): readonly { readonly proposalId: ProposalId; readonly on: ProposalId }[] {
  return [...negotiation.relations.values()].flatMap(({ type, from, to }) =>
    type === 'depends_on' &&
    proposalIds.includes(from) &&
    !proposalIds.includes(to) &&
    !isAgreedAlready(negotiation, to)
      ? [{ proposalId: from, on: to }]
      : [],
  )
}

/** Proposals of one issue that no option of it holds together. */
function rivals(
  { issues }: Structured,
  proposalIds: readonly ProposalId[],
): readonly (readonly [ProposalId, ProposalId])[] {
  return [...issues.values()].flatMap(({ options }) => {
    const included = proposalIds.filter((id) =>
      options.some((option) => option.proposalIds.includes(id)),
    )
    return included.flatMap((a, place) =>
      included
        .slice(place + 1)
        .filter((b) => !options.some(({ proposalIds: ids }) => ids.includes(a) && ids.includes(b)))
        .map((b) => [a, b] as const),
    )
  })
}
