/** The comparison that is looked at, and what is marked of it. */

import { useSyncExternalStore } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { type ComparisonState, comparisonOf } from './board-comparison.ts'
import { type ChangeMarks, NO_MARKS } from './change-marks.ts'

export function useComparison(): ComparisonState {
  const { subscribe, current } = comparisonOf(useBoardSession())
  return useSyncExternalStore(subscribe, current, current)
}

/** No marks where nothing is compared. */
export function useChangeMarks(): ChangeMarks {
  const comparison = useComparison()
  return comparison.state === 'done' ? comparison.compared.marks : NO_MARKS
}
