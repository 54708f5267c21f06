/** What the rest of the page may ask of the matrix: to show something, and what one is at. */

import { useEffect, useRef, useState } from 'react'
import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import { Listeners } from '../board/listeners.ts'
import type { EntityRef, ViewHandle } from '../canvas/canvas-handle.ts'
import { placeOf, refAt } from './grid-place.ts'
import type { Grid } from './use-grid.ts'

export type GridHandleParts = {
  readonly table: MatrixTable
  readonly grid: Grid
  readonly onReady: (handle: ViewHandle | undefined) => void
}

export function useViewHandle({ table, grid, onReady }: GridHandleParts): void {
  const latest = useRef({ table, grid })
  const [listeners] = useState(() => new Listeners<[readonly EntityRef[]]>())
  useEffect(() => {
    latest.current = { table, grid }
  })
  const { place } = grid
  useEffect(() => {
    const ref = refAt(place)
    listeners.tell(ref ? [ref] : [])
  }, [listeners, place])
  useEffect(() => {
    const selection = (): readonly EntityRef[] => {
      const ref = refAt(latest.current.grid.place)
      return ref ? [ref] : []
    }
    onReady({
      selection,
      onSelection: (listener) => listeners.add(listener),
      select: ([ref]) => {
        const { table, grid } = latest.current
        const wanted = ref && placeOf(ref, table)
        if (wanted) grid.stand(wanted)
      },
      focus: () => latest.current.grid.focus(),
    })
    return () => onReady(undefined)
  }, [listeners, onReady])
}
