/** The person at this browser: name and role as they stand now. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from './board-context.tsx'
import type { Me } from './me.ts'

export function useMe(): Me {
  const session = useBoardSession()
  const read = () => session.me
  return useSyncExternalStore(session.subscribeMe, read, read)
}
