/** How long ago something began, in steps: drawn again only when a step is passed. */

import { useEffect, useState } from 'react'

/** The last of `stepsMs` (rising) passed since `since` (ms since the epoch); 0 before the first or without a beginning. */
export function useElapsed(since: number | undefined, stepsMs: readonly number[]): number {
  const [passed, setPassed] = useState({ since, step: 0 })
  useEffect(() => {
    if (since === undefined) return
    const timers = stepsMs.map((step) =>
      setTimeout(() => setPassed({ since, step }), Math.max(0, since + step - Date.now())),
    )
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [since, stepsMs])
  return since !== undefined && passed.since === since ? passed.step : 0
}
