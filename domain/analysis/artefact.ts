/**
 * Why a package may only look cheap: a party is silent on a proposal although it wants something the proposal rules
 * out. Its objection is probably there and merely unreported. Nothing is counted from this; it is a warning to read.
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type AnalysisOptions, cellOf, partiesOf } from './matrix.ts'

export type UnreportedObjection = {
  readonly actorId: ActorId
  /** What the package holds and the actor has said nothing on. */
  readonly proposalId: ProposalId
  /** What the actor supports, or would on a condition, and cannot have beside it. */
  readonly because: readonly ProposalId[]
}

type Exclusive = Pick<Negotiation, 'actors' | 'issues' | 'proposals' | 'positions' | 'relations'>

/** By party, then by proposal of the package. */
export function unreportedObjections(
  negotiation: Exclusive,
  proposalIds: readonly ProposalId[],
  options: AnalysisOptions = {},
): readonly UnreportedObjection[] {
  const rivals = new Map(proposalIds.map((id) => [id, rivalsOf(negotiation, id, proposalIds)]))
  return partiesOf(negotiation).flatMap(({ id: actorId }) => {
    const stanceOn = (id: ProposalId) => cellOf(negotiation, actorId, id, options).stance
    return proposalIds.flatMap((proposalId) => {
      if (stanceOn(proposalId) !== 'unknown') return []
      const because = (rivals.get(proposalId) ?? []).filter((rival) => {
        const stance = stanceOn(rival)
        return stance === 'support' || stance === 'conditional'
      })
      return because.length > 0 ? [{ actorId, proposalId, because }] : []
    })
  })
}

/**
 * What cannot be had beside a proposal of this package: what it excludes or is excluded by, and what is in another
 * option of its issue and not in the package.
 */
function rivalsOf(
  { issues, relations, proposals }: Exclusive,
  proposalId: ProposalId,
  proposalIds: readonly ProposalId[],
): readonly ProposalId[] {
  const rivals = new Set<ProposalId>()
  for (const { type, from, to } of relations.values()) {
    if (type !== 'excludes') continue
    if (from === proposalId) rivals.add(to)
    if (to === proposalId) rivals.add(from)
  }
  for (const { options } of issues.values()) {
    const others = options.filter((option) => !option.proposalIds.includes(proposalId))
    if (others.length === options.length) continue
    for (const id of others.flatMap((option) => option.proposalIds)) rivals.add(id)
  }
  return [...proposals.keys()].filter((id) => rivals.has(id) && !proposalIds.includes(id))
}
