'use client'
/** Whether the window is as narrow as a phone's, or narrower than what something needs. */

import { useCallback, useSyncExternalStore } from 'react'

const PHONE_PX = 760

export function useNarrow(px = PHONE_PX): boolean {
  const query = `(max-width: ${px}px)`
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}
