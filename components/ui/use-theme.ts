'use client'
/** The theme chosen on this page; its one owner is <html data-theme>. */

import { useSyncExternalStore } from 'react'
import { readTheme, type Theme } from './theme.ts'

export function useTheme(): Theme {
  return useSyncExternalStore(
    observeRoot,
    () => readTheme(document.documentElement.dataset.theme),
    () => 'system',
  )
}

function observeRoot(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
