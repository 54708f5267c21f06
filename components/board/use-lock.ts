/** What is locked on this board, as the server has said it. */

import { useSyncExternalStore } from 'react'
import type { BoardLock } from '#domain/session/board-lock.ts'
import { useBoardSession } from './board-context.tsx'

export function useLock(): BoardLock {
  const session = useBoardSession()
  return useSyncExternalStore(session.subscribeMe, session.lock, session.lock)
}
