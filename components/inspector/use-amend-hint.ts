/** What to say to somebody who types over a wording that parties have taken positions on: typing makes no version. */

import { useCallback } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { plural } from '../packages/count-words.ts'

/** Empty while nobody has said anything on the proposal: then typing is drafting. */
export function useAmendHint(id: ProposalId): string {
  const stated = useNegotiation(useCallback((board: Negotiation) => statedOn(board, id), [id]))
  if (stated === 0) return ''
  const positions = plural(stated, 'position')
  return `${positions} rest${stated === 1 ? 's' : ''} on this wording. Typing corrects it in place and keeps nothing; “Amend…” below makes a new version, and asks for each to be confirmed.`
}

function statedOn({ positions }: Negotiation, id: ProposalId): number {
  let stated = 0
  for (const { proposalId, stance } of positions.values()) {
    if (proposalId === id && stance !== 'unknown') stated += 1
  }
  return stated
}
