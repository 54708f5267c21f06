/** Says that the snapshot is to be chosen from which one part of the board comes back. */

import { type ReactElement, useSyncExternalStore } from 'react'
import type { RestoreScope } from '#domain/board/restore-scope.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { wishedPartOf } from './wished-part.ts'

export function PartWish(): ReactElement | null {
  const wished = wishedPartOf(useBoardSession())
  const scope = useSyncExternalStore(wished.subscribe, wished.current, wished.current)
  const name = useNameOf(scope)
  if (!scope) return null
  return (
    <Notice>
      Choose the snapshot from which {name} comes back, and press Restore.{' '}
      <Button size="tight" onClick={() => wished.wish(undefined)}>
        Never mind
      </Button>
    </Notice>
  )
}

function useNameOf(scope: RestoreScope | undefined): string {
  return useNegotiation(({ actors, proposals }) => {
    if (scope?.kind === 'lane')
      return `the lane of ${actors.get(scope.actorId)?.name ?? 'an actor'}`
    const proposal = scope?.kind === 'proposal' ? proposals.get(scope.proposalId) : undefined
    return proposal ? `“${cardTitle(proposal)}”` : 'it'
  })
}
