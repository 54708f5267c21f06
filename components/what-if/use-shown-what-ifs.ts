/** The what-ifs others on the board show to everybody. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { ShownWhatIf } from './shown-what-ifs.ts'

export function useShownWhatIfs(): readonly ShownWhatIf[] {
  const { shownWhatIfs } = useBoardSession()
  return useSyncExternalStore(shownWhatIfs.subscribe, shownWhatIfs.current, shownWhatIfs.current)
}
