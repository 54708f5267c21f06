/** What is left until a round is revealed, drawn anew each second. */

import { useEffect, useState } from 'react'
import { type Round, type ToldRounds, timeToReveal } from './round.ts'

/** ms; 0 when its time is over. */
export function useTimeToReveal(told: ToldRounds, round: Round): number {
  const [, setTick] = useState(0)
  const left = timeToReveal(told, round)
  const isRunning = left > 0
  // No list of dependencies: after each drawing, a wait for the next second.
  useEffect(() => {
    if (!isRunning) return
    const wait = setTimeout(() => setTick((tick) => tick + 1), (left % 1000) + 5)
    return () => clearTimeout(wait)
  })
  return left
}
