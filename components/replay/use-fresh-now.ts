/**
 * Keeps a comparison with now truthful in a replay that takes in what goes on: whoever walks on to changes that came
 * after the present was fetched has it fetched again. Used by replay-banner.tsx.
 */

import { useEffect, useRef } from 'react'
import { comparisonOf } from '../changes/board-comparison.ts'
import { usePlace, useShownReplay, useTape } from './replay-context.tsx'

export function useFreshNow(): void {
  const { session } = useShownReplay()
  const { times } = useTape()
  const place = usePlace()
  const known = useRef({ count: 0, place: 0 })
  known.current.count = times.length
  useEffect(() => {
    const comparison = comparisonOf(session.board)
    return comparison.subscribe(() => {
      const now = comparison.current()
      // The present that is being fetched has all that the tape has by now.
      if (now.state === 'reading') known.current.place = known.current.count
    })
  }, [session])
  useEffect(() => {
    const comparison = comparisonOf(session.board)
    const now = comparison.current()
    if (now.state !== 'done' || now.base.kind !== 'now' || place <= known.current.place) return
    comparison.compareWith({ kind: 'now' })
  }, [session, place])
}
