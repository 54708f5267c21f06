/** Opens a board's session for as long as the component is on the page, and anew, once, when it differs from the board. */

import { useEffect, useState } from 'react'
import { type Difference, mayReadAnew } from '../compared/comparison.ts'
import { DeviceStore } from '../kept/device-store.ts'
import { followVisit } from '../since/follow-visit.ts'
import type { WhatIfState } from '../what-if/what-if.ts'
import { BoardSession } from './board-session.ts'
import { liveLine } from './live-line.ts'
import type { Me } from './me.ts'
import { syncUrl } from './sync-url.ts'

/** The board that was found to differ, and who was on it: their name and role may have changed since the page came. */
type Differing = {
  readonly boardId: string
  readonly me: Me
  readonly difference: Difference
  /** Their what-if goes on. */
  readonly whatIf: WhatIfState | undefined
}

/** Undefined on the server and until the browser has taken over. */
export function useOpenBoard(boardId: string, me: Me): BoardSession | undefined {
  const [session, setSession] = useState<BoardSession>()
  const [differing, setDiffering] = useState<Differing>()
  const isThisOne = differing?.boardId === boardId && differing.me.personId === me.personId
  const again = isThisOne ? differing : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page may be rendered anew for the same person, which must not close a board with work on it; a new name or role comes over the line.
  useEffect(() => {
    const opened = new BoardSession({
      boardId,
      me: again?.me ?? me,
      line: liveLine({ url: syncUrl(), Socket: WebSocket, store: new DeviceStore() }),
      readAnew: again?.difference,
    })
    if (again?.whatIf) opened.whatIf.start(again.whatIf)
    setSession(opened)
    const stops = [followNetwork(opened), followVisit(opened)]
    opened.comparison.subscribe(() => {
      const difference = opened.comparison.difference()
      // Once: a page that reads its board anew again and again would be worse than one that says it is wrong.
      if (difference && mayReadAnew(difference) && !again) {
        setDiffering({ boardId, me: opened.me, difference, whatIf: opened.whatIf.state() })
      }
    })
    return () => {
      for (const stop of stops) stop()
      opened.close()
    }
  }, [boardId, me.personId, again])
  return session
}

/**
 * A line over a network that is gone looks open for another half minute. Coming in anew tells the truth at once, and
 * where the network does not matter, as with a server on this device, it takes a moment.
 */
function followNetwork(session: BoardSession): () => void {
  const look = () => session.comeInAnew()
  window.addEventListener('offline', look)
  window.addEventListener('online', look)
  return () => {
    window.removeEventListener('offline', look)
    window.removeEventListener('online', look)
  }
}
