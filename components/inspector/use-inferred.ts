/** What can be inferred for silent actors about some proposals, by the position's key. */

import { useMemo } from 'react'
import { type InferredPosition, inferredPositions } from '#domain/negotiation/inferred-position.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import { useNegotiation } from '../board/use-reading.ts'

/** `proposals` must be stable while nothing changes. */
export function useInferred(
  proposals: Negotiation['proposals'],
): ReadonlyMap<PositionKey, readonly InferredPosition[]> {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const positions = useNegotiation((negotiation) => negotiation.positions)
  return useMemo(
    () => inferredPositions({ actors, positions, proposals }),
    [actors, positions, proposals],
  )
}
