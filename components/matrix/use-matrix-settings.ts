/** The settings of the matrix, which stand in the address, and how to change them. */

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type MatrixSettings, readSettings, settingsQuery } from './matrix-settings.ts'

export type ChangeSettings = (change: Partial<MatrixSettings>) => void

export function useMatrixSettings(): readonly [MatrixSettings, ChangeSettings] {
  const query = useSearchParams().toString()
  const settings = useMemo(() => readSettings(new URLSearchParams(query)), [query])
  const change = useCallback<ChangeSettings>((changed) => {
    const { pathname, search } = window.location
    const now = readSettings(new URLSearchParams(search))
    // Replaced, not pushed: the way back leads to where one came from, not through every box one ticked.
    const wanted = settingsQuery({ ...now, ...changed })
    if (wanted !== search) window.history.replaceState(null, '', `${pathname}${wanted}`)
  }, [])
  return [settings, change]
}
