/**
 * The table of positions: one stop of the Tab key, arrows inside. Only the rows in sight are drawn, and each only when
 * something in it changed. A real table, so that a screen reader knows its heads; a grid, so that its keys are known.
 */

import { type ReactElement, useMemo, useRef } from 'react'
import type { HeldRows, MatrixTable } from '#domain/matrix/matrix-table.ts'
import { useMayMove } from '../board/use-may-move.ts'
import { useRowChanges } from '../changes/use-row-changes.ts'
import { CellEditor } from './cell-editor.tsx'
import { spotOf } from './grid-place.ts'
import { lineTops, stretchesAt } from './line-window.ts'
import { MatrixBody } from './matrix-body.tsx'
import styles from './matrix-grid.module.css'
import { MatrixHead } from './matrix-head.tsx'
import { cellIn, useGrid } from './use-grid.ts'
import { useGridActs } from './use-grid-acts.ts'
import { usePeopleInRows, useSayPlace } from './use-presence-in-cells.ts'
import { useScrolled } from './use-scrolled.ts'
import { type GridHandleParts, useViewHandle } from './use-view-handle.ts'

export type MatrixGridProps = {
  readonly table: MatrixTable
  /** Told which rows must stay in place while somebody works in them; undefined: none. */
  readonly onHold: (rows: HeldRows | undefined) => void
  readonly onReady: GridHandleParts['onReady']
}

export function MatrixGrid({ table, onHold, onReady }: MatrixGridProps): ReactElement {
  const mayMove = useMayMove()
  const scroller = useRef<HTMLDivElement>(null)
  const { top, height, onScroll } = useScrolled(scroller)
  const grid = useGrid(scroller, table)
  const { isAtWork, edited, leaveEditor, handlers } = useGridActs({ scroller, table, grid, onHold })
  const people = usePeopleInRows(table)
  const changes = useRowChanges()
  useSayPlace(isAtWork ? grid.place : undefined, edited !== undefined)
  useViewHandle({ table, grid, onReady })
  const tops = useMemo(() => lineTops(table.lines), [table.lines])
  const { spot } = grid
  const pinned = spot.row > 0 ? spot.row - 1 : undefined
  const editedSpot = edited && spotOf(table, edited)
  return (
    <div ref={scroller} data-cells="" className={styles.scroller} onScroll={onScroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is the interactive kind of table
        role="grid"
        className={styles.table}
        aria-label="Positions"
        aria-rowcount={table.lines.length + 1}
        aria-colcount={table.columns.length + 2}
        aria-readonly={!mayMove}
        {...handlers}
      >
        <MatrixHead
          columns={table.columns}
          activeColumn={spot.row === 0 ? spot.column : undefined}
        />
        <MatrixBody
          table={table}
          stretches={stretchesAt(tops, { top, height, pinned })}
          spot={spot}
          mayMove={mayMove}
          people={people}
          changes={changes}
        />
      </table>
      {edited && editedSpot ? (
        <CellEditor
          key={`${edited.row} ${edited.column}`}
          place={edited}
          cell={() => cellIn(scroller.current, editedSpot)}
          onLeave={leaveEditor}
        />
      ) : null}
    </div>
  )
}
