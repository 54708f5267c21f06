/** What a card says of the verdict on its proposal, and what that hangs on beside the positions on it. Pure. */

import { verdictOf } from '#domain/analysis/verdict.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'
import type { CardProps } from '../shapes/board-shape.ts'

/** A board nobody has said anything on has no lights either: they would only say so a hundred times. */
export function cardVerdict(
  negotiation: Negotiation,
  id: ProposalId,
): Pick<CardProps, 'verdict' | 'verdictWords'> {
  const report = verdictOf(negotiation, id)
  if (report.inputs.known === 0) return { verdict: 'none', verdictWords: '' }
  const nameOf = (actorId: ActorId): string => negotiation.actors.get(actorId)?.name ?? actorId
  return { verdict: report.verdict, verdictWords: verdictWords(report, nameOf) }
}

/** As long as these and the positions on a proposal are the same, so is its verdict. */
export function verdictBasis(negotiation: Negotiation): readonly unknown[] {
  const { relations, decisionRule, quota, abstainBlocks, proposals } = negotiation
  const agreed = [...proposals.values()].filter(({ status }) => isAgreedStatus(status))
  return [relations, decisionRule, quota, abstainBlocks, agreed.map(({ id }) => id).join(' ')]
}
