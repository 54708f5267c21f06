'use client'
/** The theme as it is shown, for pictures that are drawn for one of them. Undefined until the page is in the browser. */

import { useSyncExternalStore } from 'react'
import { useTheme } from './use-theme.ts'

const DARK = '(prefers-color-scheme: dark)'

export function useShownTheme(): 'light' | 'dark' | undefined {
  const chosen = useTheme()
  const system = useSyncExternalStore(observeSystem, systemTheme, () => undefined)
  if (system === undefined) return undefined
  return chosen === 'system' ? system : chosen
}

function systemTheme(): 'light' | 'dark' {
  return window.matchMedia(DARK).matches ? 'dark' : 'light'
}

function observeSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
