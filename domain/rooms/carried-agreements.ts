/**
 * What a room declared agreed. Who was not in it has agreed to nothing: on the plenary it stands as agreed ad referendum,
 * and only for the words that were agreed.
 */

import type { Command } from '../board/command.ts'
import { isSameValue } from '../board/same-value.ts'
import type { ProposalId } from '../negotiation/ids.ts'
import { isAgreedStatus, type Proposal } from '../negotiation/proposal.ts'
import { neededAs, type RoomDifference, type ThreeStates, WORDING } from './room-difference.ts'

/** `others`: the differences in words and proposals, some of which an agreement needs. */
export function agreementDifferences(
  { base, room, plenary }: ThreeStates,
  others: readonly RoomDifference[],
): readonly RoomDifference[] {
  return [...room.negotiation.proposals.values()].flatMap((proposal): RoomDifference[] => {
    const { id } = proposal
    const [before, now] = [base, plenary].map((board) => board.negotiation.proposals.get(id))
    if (!isAgreed(proposal) || isAgreed(before) || isAgreed(now)) return []
    const brings = others.filter(
      ({ of, key, change }) =>
        key === id && (of === 'wording' || (of === 'proposals' && change === 'added')),
    )
    const isThere = now !== undefined || brings.length > 0
    return [
      {
        ...{ of: 'agreements', change: 'changed', key: id },
        ...{ base: statusOf(before), room: statusOf(proposal), plenary: statusOf(now) },
        needs: isThere ? brings.map(neededAs) : [`proposals/${id}`],
        isContested: false,
        ...(brings.length === 0 && now && !isSameWording(proposal, now) && { isReworded: true }),
      },
    ]
  })
}

export function carryAgreement({ key }: RoomDifference, reason: string): readonly Command[] {
  return [
    {
      ...{ type: 'agree', proposalIds: [key as ProposalId], level: 'agreed_ad_referendum' },
      reason,
    },
  ]
}

function isAgreed(proposal: Proposal | undefined): boolean {
  return proposal !== undefined && isAgreedStatus(proposal.status)
}

function statusOf(proposal: Proposal | undefined) {
  return proposal ? { status: proposal.status } : null
}

function isSameWording(a: Proposal, b: Proposal): boolean {
  const words = [...WORDING] as readonly (keyof Proposal)[]
  return words.every((name) => isSameValue(a[name], b[name]))
}
