/**
 * Reads from the board. A component is drawn again only when what it selected differs, so a card does not move a
 * panel that does not show it.
 */

import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Reading } from '#domain/board/board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { useBoardSession } from './board-context.tsx'

type IsSame<Selected> = (a: Selected, b: Selected) => boolean

/** What `select` finds in the reading; `isSame` tells when a freshly made value need not be drawn again. */
export function useReading<Selected>(
  select: (reading: Reading) => Selected,
  isSame: IsSame<Selected> = Object.is,
): Selected {
  const session = useBoardSession()
  const last = useRef<{ readonly selected: Selected } | undefined>(undefined)
  const snapshot = useCallback((): Selected => {
    const selected = select(session.seen())
    if (last.current && isSame(last.current.selected, selected)) return last.current.selected
    last.current = { selected }
    return selected
  }, [session, select, isSame])
  return useSyncExternalStore(session.subscribe, snapshot, snapshot)
}

/** What `select` finds in the negotiation. */
export function useNegotiation<Selected>(
  select: (negotiation: Negotiation) => Selected,
  isSame: IsSame<Selected> = Object.is,
): Selected {
  return useReading(
    useCallback((reading: Reading) => select(reading.board.negotiation), [select]),
    isSame,
  )
}
