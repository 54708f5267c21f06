/** What an actor on the board is called. */

import { useCallback } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { useNegotiation } from './use-reading.ts'

/** Undefined without an id; words of their own where the actor is gone. */
export function useActorName(actorId: string | undefined): string | undefined {
  const select = useCallback(
    ({ actors }: Negotiation) =>
      actorId && (actors.get(actorId as ActorId)?.name ?? 'an actor that is gone'),
    [actorId],
  )
  return useNegotiation(select) || undefined
}
