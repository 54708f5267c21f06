/** Which text a card shows, and so which one is written in place: the shorter wording where there is one. */

import { useCallback } from 'react'
import { useNegotiation } from '#components/board/use-reading.ts'
import type { TextTarget } from '#domain/board/command.ts'
import type { IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'

type Titled =
  | { readonly of: 'proposal'; readonly id: ProposalId }
  | { readonly of: 'issue'; readonly id: IssueId }

export function useTitleTarget({ of, id }: Titled): TextTarget {
  const hasCardTitle = useNegotiation(
    useCallback(
      ({ proposals }: Negotiation) => of === 'proposal' && !!proposals.get(id)?.cardTitle,
      [of, id],
    ),
  )
  if (of === 'issue') return { of, id, field: 'title' }
  return { of, id, field: hasCardTitle ? 'cardTitle' : 'title' }
}
