/** Hands the shared session to everything drawn for the board. */

import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { SessionAct } from '#domain/session/session-act.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { errorWords } from '../http/error-words.ts'
import { type SessionView, SharedSession } from './shared-session.ts'

const SessionContext = createContext<SharedSession | undefined>(undefined)

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useBoardSession()
  const [shared, setShared] = useState<SharedSession>()
  useEffect(() => {
    const { boardId } = session
    const opened = new SharedSession({
      boardId,
      onNews: (look) => session.onNews('session', look),
    })
    setShared(opened)
    return () => opened.close()
  }, [session])
  return <SessionContext value={shared}>{children}</SessionContext>
}

/** Undefined until the server has said how it stands, and outside a board. */
export function useSession(): SessionView | undefined {
  const shared = useContext(SessionContext)
  return useSyncExternalStore(
    shared?.subscribe ?? nothing,
    () => shared?.current(),
    () => undefined,
  )
}

export function useSharedSession(): SharedSession | undefined {
  return useContext(SessionContext)
}

/** Carries out an act of the facilitator's, and says so if it is refused. */
export function useAct(): (wish: SessionAct) => void {
  const session = useBoardSession()
  const shared = useContext(SessionContext)
  return (wish) => {
    void shared?.act(wish, session.me.name).then((refusal) => {
      if (refusal) session.notify({ text: `Not done. ${errorWords(refusal)}`, tone: 'refused' })
    })
  }
}

function nothing(): () => void {
  return () => undefined
}
