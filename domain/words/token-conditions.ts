/** What a token says its position hangs on: its own words, and the names of the proposals it waits for. Pure. */

import { conditionalOn, conditionsOf } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { cardTitle, isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { conditionWords } from './condition-words.ts'

/** Made once for all tokens of a board; empty words where nothing was named. */
export function tokenConditions({
  proposals,
  relations,
}: Pick<Negotiation, 'proposals' | 'relations'>): (position: Position) => string {
  const related = conditionalOn(relations.values())
  const isAgreed = (id: ProposalId) => isAgreedStatus(proposals.get(id)?.status ?? 'draft')
  const titleOf = (id: ProposalId) => {
    const proposal = proposals.get(id)
    return proposal ? cardTitle(proposal) : 'a proposal no longer here'
  }
  return (position) =>
    position.stance === 'conditional'
      ? conditionWords(conditionsOf(position, isAgreed, related), titleOf)
      : // Words left over from when it was conditional.
        (position.condition ?? '')
}
