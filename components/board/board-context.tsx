/** Hands the board session to everything drawn for it. */

import { createContext, type ReactNode, useContext } from 'react'
import type { BoardSession } from './board-session.ts'

const BoardContext = createContext<BoardSession | undefined>(undefined)

type BoardProviderProps = { readonly session: BoardSession; readonly children: ReactNode }

export function BoardProvider({ session, children }: BoardProviderProps) {
  return <BoardContext value={session}>{children}</BoardContext>
}

/** The session of the board around this component. @throws Error outside a board. */
export function useBoardSession(): BoardSession {
  const session = useContext(BoardContext)
  if (!session) throw new Error('useBoardSession needs a BoardProvider around it')
  return session
}
