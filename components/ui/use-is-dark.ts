/** Whether the page is dark now: by the theme chosen, else by the system's. For pictures that cannot follow by themselves. */

import { useSyncExternalStore } from 'react'
import { useTheme } from './use-theme.ts'

const QUERY = '(prefers-color-scheme: dark)'

export function useIsDark(): boolean {
  const theme = useTheme()
  const isSystemDark = useSyncExternalStore(
    watchSystem,
    () => window.matchMedia(QUERY).matches,
    () => false,
  )
  return theme === 'system' ? isSystemDark : theme === 'dark'
}

function watchSystem(listener: () => void): () => void {
  const list = window.matchMedia(QUERY)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}
