/** How far the proposals of a package are agreed, and what may be declared of them. Pure. */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { AgreedStatus, Proposal } from '#domain/negotiation/proposal.ts'

export type Agreement = {
  readonly words: string
  readonly possible: readonly AgreedStatus[]
}

export function agreementOf(
  proposalIds: readonly ProposalId[],
  proposals: ReadonlyMap<ProposalId, Proposal>,
): Agreement {
  const statuses = proposalIds.flatMap((id) => proposals.get(id)?.status ?? [])
  const count = (status: AgreedStatus): number => statuses.filter((each) => each === status).length
  const agreed = count('agreed')
  const adReferendum = count('agreed_ad_referendum')
  const all = statuses.length
  if (agreed === all) return { words: 'All of it is agreed.', possible: [] }
  if (agreed + adReferendum === all)
    return { words: 'All of it is agreed, at least ad referendum.', possible: ['agreed'] }
  const part = agreed + adReferendum
  return {
    words:
      part === 0
        ? 'Not agreed. Nothing becomes agreed by itself, whatever the verdict says.'
        : `${part} of ${all} proposals are agreed, if only ad referendum.`,
    possible: ['agreed_ad_referendum', 'agreed'],
  }
}
