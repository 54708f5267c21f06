/** The page's theme as tldraw names it: what <html data-theme> says, else the system's. */

import { useSyncExternalStore } from 'react'

export type ColourScheme = 'light' | 'dark' | 'system'

export function useColourScheme(): ColourScheme {
  return useSyncExternalStore(watchTheme, readTheme, () => 'system')
}

function readTheme(): ColourScheme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function watchTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
