/** What is left of the timer, drawn anew when a second is over: all pages change their figures in the same moment. */

import { useEffect, useState } from 'react'
import { type Timer, timeLeft, timeOver } from '#domain/session/timer.ts'
import { useSession, useSharedSession } from './session-context.tsx'

export type Countdown = {
  readonly timer: Timer
  readonly leftMs: number
  readonly overMs: number
}

export function useCountdown(): Countdown | undefined {
  const shared = useSharedSession()
  const timer = useSession()?.timer
  const [, setTick] = useState(0)
  const now = shared?.serverNow()
  // Once it has run out nothing changes any more.
  const isRunning = timer?.state === 'running' && now !== undefined && now < timer.endsAt
  const toNext = timer?.state === 'running' && now !== undefined ? untilNext(timer.endsAt, now) : 0
  // No list of dependencies: after each drawing, a wait for the next second.
  useEffect(() => {
    if (!isRunning) return
    const wait = setTimeout(() => setTick((tick) => tick + 1), toNext + 5)
    return () => clearTimeout(wait)
  })
  if (!timer || now === undefined) return undefined
  return { timer, leftMs: timeLeft(timer, now), overMs: timeOver(timer, now) }
}

/** ms until the figures change. */
function untilNext(endsAt: number, now: number): number {
  const rest = (endsAt - now) % 1000
  return rest > 0 ? rest : 1000 + rest
}
