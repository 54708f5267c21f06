/** Keeps the moment one looks at in the page's address, so that it can be sent, kept and reloaded. Used by replay-screen.tsx. */

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { withMoment } from './replay-address.ts'
import type { Replay } from './use-replay.ts'

/** Browsers take a hundred changes of an address in half a minute. */
const REST_MS = 350

export function useMomentAddress(replay: Replay | undefined): void {
  // Another view of the replay has an address of its own, without a moment yet.
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pathname` is what writes it again
  useEffect(() => {
    if (!replay) return
    const { player, tape } = replay
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      const at = tape.state().times[player.state().place - 1]
      if (at === undefined || player.state().isPlaying) return
      const { search, hash } = window.location
      const wanted = withMoment(search, at)
      if (wanted !== search) window.history.replaceState(null, '', wanted + hash)
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(write, REST_MS)
    }
    const stop = player.subscribe(later)
    later()
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [replay, pathname])
}
