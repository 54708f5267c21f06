/** What this person may see of the board's scores. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { type Shelf, scoreShelfOf } from './score-shelf.ts'

export function useScores(): Shelf {
  const shelf = scoreShelfOf(useBoardSession())
  return useSyncExternalStore(shelf.subscribe, shelf.current, shelf.current)
}
