/** What everybody is told when a snapshot was restored. */

import type { RestoreScope } from '#domain/board/restore-scope.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'

export type Restored = {
  /** "You", or a name. */
  readonly who: string
  /** The snapshot's. */
  readonly name: string
  readonly scope: RestoreScope
}

export function restoredWords(
  { who, name, scope }: Restored,
  { actors, proposals }: Pick<Negotiation, 'actors' | 'proposals'>,
): string {
  switch (scope.kind) {
    case 'all':
      return `${who} restored “${name}”: the board is as it was then, for everybody.`
    case 'lane': {
      const actor = actors.get(scope.actorId)?.name ?? 'One actor'
      return `${who} restored a lane: ${actor} stands as in “${name}”.`
    }
    case 'proposal': {
      const proposal = proposals.get(scope.proposalId)
      const title = proposal ? `“${cardTitle(proposal)}”` : 'one'
      return `${who} restored a proposal: ${title} is as in “${name}”, with everybody’s positions on it.`
    }
    default:
      return unreachable(scope)
  }
}
