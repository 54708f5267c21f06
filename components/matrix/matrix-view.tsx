'use client'
/**
 * The matrix: where every actor stands on every proposal, and what the decision rule makes of it. It reads and writes
 * the very records the canvas does, and needs nothing of it. Fetched by components/board/room-view.tsx when looked at.
 */

import { type ReactElement, useState } from 'react'
import type { MatrixSettings } from '#domain/matrix/matrix-settings.ts'
import type { HeldRows } from '#domain/matrix/matrix-table.ts'
import type { ViewHandle } from '../canvas/canvas-handle.ts'
import { useNarrow } from '../ui/use-narrow.ts'
import { MatrixBar } from './matrix-bar.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixList } from './matrix-list.tsx'
import styles from './matrix-view.module.css'
import { useMatrixSettings } from './use-matrix-settings.ts'
import { useTable } from './use-table.ts'

export type MatrixViewProps = { readonly onReady: (handle: ViewHandle | undefined) => void }

export function MatrixView({ onReady }: MatrixViewProps): ReactElement {
  const [settings, change] = useMatrixSettings()
  const [hold, setHold] = useState<{ rows: HeldRows; under: MatrixSettings }>()
  // Another order, or another choice, is what was asked for: nothing is held against it.
  const table = useTable(settings, hold?.under === settings ? hold.rows : undefined)
  const isNarrow = useNarrow()
  return (
    <div className={styles.view}>
      <MatrixBar
        table={table}
        settings={settings}
        onChange={change}
        onSortAgain={() => setHold(undefined)}
      />
      {table.columns.length === 0 || table.lines.length === 0 ? (
        <p className={styles.empty}>{emptyWords(table.columns.length > 0, settings)}</p>
      ) : isNarrow ? (
        <MatrixList table={table} />
      ) : (
        <MatrixGrid
          table={table}
          onHold={(rows) => setHold(rows && { rows, under: settings })}
          onReady={onReady}
        />
      )}
    </div>
  )
}

function emptyWords(hasActors: boolean, { statuses, stances, evidence }: MatrixSettings): string {
  if (!hasActors) return 'No actors yet. Add one under Actors and lanes.'
  const isFiltered = [statuses, stances, evidence].some((names) => names.length > 0)
  return isFiltered ? 'No proposal is like that.' : 'No proposals yet. Table one on the board.'
}
