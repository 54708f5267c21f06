/** The negotiation as the board has it, whatever what-if one is in. */

import { useSyncExternalStore } from 'react'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { useBoardSession } from '../board/board-context.tsx'

export function useRealNegotiation(): Negotiation {
  const session = useBoardSession()
  const read = () => session.current().board.negotiation
  return useSyncExternalStore(session.subscribe, read, read)
}
