/** The what-if this person is in; undefined while the board is what it is. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { WhatIfState } from './what-if.ts'

export function useWhatIf(): WhatIfState | undefined {
  const { whatIf } = useBoardSession()
  return useSyncExternalStore(whatIf.subscribe, whatIf.state, whatIf.state)
}
