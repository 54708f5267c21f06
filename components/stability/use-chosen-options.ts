/** The options chosen, as far as their proposals and actors are still on the board. */

import { useMemo, useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { type ChosenOption, chosenOptionsOf } from './chosen-options.ts'

export function useChosenOptions(): readonly ChosenOption[] {
  const chosen = chosenOptionsOf(useBoardSession())
  const all = useSyncExternalStore(chosen.subscribe, chosen.current, chosen.current)
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const actors = useNegotiation((negotiation) => negotiation.actors)
  return useMemo(
    () =>
      all
        .filter(({ proposalId }) => proposals.has(proposalId))
        .map(({ proposalId, actorId }) =>
          actorId && actors.has(actorId) ? { proposalId, actorId } : { proposalId },
        ),
    [all, proposals, actors],
  )
}
