/** Opens a board's session for as long as the component is on the page. */

import { useEffect, useState } from 'react'
import { DeviceStore } from '../kept/device-store.ts'
import { BoardSession, type Me } from './board-session.ts'
import { syncUrl } from './sync-url.ts'

/** Undefined on the server and until the browser has taken over. */
export function useOpenBoard(boardId: string, me: Me): BoardSession | undefined {
  const [session, setSession] = useState<BoardSession>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page may be rendered anew for the same person, which must not close a board with work on it; a new name or role comes over the line.
  useEffect(() => {
    const parts = { boardId, me, url: syncUrl(), Socket: WebSocket, store: new DeviceStore() }
    const opened = new BoardSession(parts)
    setSession(opened)
    const stop = followNetwork(opened)
    return () => {
      stop()
      opened.close()
    }
  }, [boardId, me.personId])
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
