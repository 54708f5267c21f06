/** The settings of the matrix, which stand in the address, and how to change them. */

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type MatrixSettings, readSettings, settingsQuery } from '#domain/matrix/matrix-settings.ts'

export type ChangeSettings = (change: Partial<MatrixSettings>) => void

export function useMatrixSettings(): readonly [MatrixSettings, ChangeSettings] {
  const address = plain(useSearchParams().toString())
  // The router takes its time to tell of a changed address: a box that was ticked must not jump back meanwhile.
  const [ahead, setAhead] = useState<string>()
  useEffect(() => {
    setAhead((wanted) => (wanted === address ? undefined : wanted))
  }, [address])
  const query = ahead ?? address
  const settings = useMemo(() => readSettings(new URLSearchParams(query)), [query])
  const change = useCallback<ChangeSettings>((changed) => {
    const { pathname, search } = window.location
    const wanted = settingsQuery({ ...readSettings(new URLSearchParams(search)), ...changed })
    if (wanted === search) return
    setAhead(wanted)
    // Replaced, not pushed: the way back leads to where one came from, not through every box one ticked.
    window.history.replaceState(null, '', `${pathname}${wanted}`)
  }, [])
  return [settings, change]
}

/** The query as we would write it: the same settings are the same words. */
function plain(query: string): string {
  return settingsQuery(readSettings(new URLSearchParams(query)))
}
