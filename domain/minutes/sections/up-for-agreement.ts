/** Whether parties are asked to agree to a proposal: not to advice, threats, goals, past texts or what was dropped. */

import type { Proposal, ProposalStatus } from '#domain/negotiation/proposal.ts'
import { isOffTheTable } from '#domain/words/words.ts'

const SAID_ONLY: ReadonlySet<ProposalStatus> = new Set(['advised', 'threat', 'goal', 'historical'])

export function isUpForAgreement({ status }: Pick<Proposal, 'status'>): boolean {
  return !SAID_ONLY.has(status) && !isOffTheTable(status)
}
