'use client'
/** Whether the window is as narrow as a phone's. */

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 760px)'

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, read, () => false)
}

function read(): boolean {
  return window.matchMedia(NARROW).matches
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
