/** What things on the board are called in sentences: actors by name, proposals by their card's title. */

import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle, tokenTitle } from '#domain/negotiation/proposal.ts'

export type Names = {
  readonly actor: (id: ActorId) => string
  readonly proposal: (id: ProposalId) => string
  /** As on a token: short. */
  readonly short: (id: ProposalId) => string
  readonly issue: (id: IssueId) => string
  readonly option: (issueId: IssueId, optionId: string) => string
}

/** What is gone from the board goes by its id. */
export function namesIn({
  actors,
  proposals,
  issues,
}: Pick<Negotiation, 'actors' | 'proposals' | 'issues'>): Names {
  return {
    actor: (id) => actors.get(id)?.name || id,
    proposal: (id) => {
      const proposal = proposals.get(id)
      return proposal ? cardTitle(proposal) : id
    },
    short: (id) => {
      const proposal = proposals.get(id)
      return proposal ? tokenTitle(proposal) : id
    },
    issue: (id) => issues.get(id)?.title || id,
    option: (issueId, optionId) =>
      issues.get(issueId)?.options.find(({ id }) => id === optionId)?.title || optionId,
  }
}
