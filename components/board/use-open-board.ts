/** Opens a board's session for as long as the component is on the page. */

import { useEffect, useState } from 'react'
import { BoardSession, type Me } from './board-session.ts'

/** Undefined on the server and until the browser has taken over. */
export function useOpenBoard(boardId: string, me: Me): BoardSession | undefined {
  const [session, setSession] = useState<BoardSession>()
  useEffect(() => {
    const opened = new BoardSession({ boardId, me, url: syncUrl(), Socket: WebSocket })
    setSession(opened)
    return () => opened.close()
  }, [boardId, me])
  return session
}

function syncUrl(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`
}
