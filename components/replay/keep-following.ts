/** Has a tape take in what goes on, for as long as somebody looks at it; seldom where nothing happens. Begun by use-replay.ts. */

import type { Tape } from './tape.ts'

/** After something came. */
const SOON_MS = 5_000
/** On a board that rests, which forty people may be replaying. */
const LATE_MS = 40_000

/** Ends with what it returns. */
export function keepFollowing(tape: Pick<Tape, 'state' | 'follow'>): () => void {
  let wait = SOON_MS
  let known = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => {
    const { times } = tape.state()
    wait = times.length > known ? SOON_MS : Math.min(LATE_MS, wait * 2)
    known = times.length
    clearTimeout(timer)
    timer = setTimeout(follow, wait)
    if (document.visibilityState === 'visible') tape.follow()
  }
  const onVisibility = (): void => {
    if (document.visibilityState !== 'visible') return
    wait = SOON_MS
    follow()
  }
  timer = setTimeout(follow, wait)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
