/** Whom this page follows, and what else it does together with others. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { TogetherState } from './together.ts'

export function useTogether(): TogetherState {
  const { together } = useBoardSession()
  return useSyncExternalStore(together.subscribe, together.current, together.current)
}
