/** The state of the line to the server, drawn again when it changes. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from './board-context.tsx'
import type { ConnectionState } from './connection-state.ts'

export function useConnection(): ConnectionState {
  const session = useBoardSession()
  return useSyncExternalStore(session.subscribeConnection, session.connection, session.connection)
}
