/**
 * One's place in the table: which cell the keyboard is in, and which one is open for writing. Keys and presses come in
 * here, focus and scrolling go out.
 */

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import { type Spot, spotAfter } from './grid-keys.ts'
import { FIRST_PLACE, type Place, placeAt, spotOf } from './grid-place.ts'
import { ROW_HEIGHT } from './line-window.ts'

export type Grid = {
  /** Where one stands; the last row or column where the cell one was in has gone. */
  readonly spot: Spot
  readonly place: Place
  /** Goes to a place without taking the keyboard there, and brings it into sight. */
  readonly stand: (place: Place) => void
  readonly focus: () => void
  readonly onFocus: (event: FocusEvent) => void
  /** Whether the key moved. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

export function useGrid(scroller: RefObject<HTMLElement | null>, table: MatrixTable): Grid {
  const [place, setPlace] = useState<Place>(FIRST_PLACE)
  const [last, setLast] = useState<Spot>({ row: 0, column: 0 })
  const wants = useRef<'focus' | 'sight'>(undefined)
  const spot = spotOf(table, place) ?? clamped(last, table)
  const now = spotOf(table, place) ? place : placeAt(table, spot)

  const show = (isFocused: boolean): void => {
    const cell = cellIn(scroller.current, spot)
    if (isFocused) cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  useLayoutEffect(() => {
    // The cell is there only now: its row may have been far out of sight.
    if (wants.current) show(wants.current === 'focus')
    wants.current = undefined
  })

  const go = (at: Place, wanted?: 'focus' | 'sight'): void => {
    wants.current = wanted
    setPlace(at)
    setLast(spotOf(table, at) ?? spot)
  }
  return {
    spot,
    place: now,
    stand: (at) => go(at, 'sight'),
    focus: () => show(true),
    onFocus: (event) => {
      const at = spotAt(event.target)
      if (at && !isSameSpot(at, spot)) go(placeAt(table, at))
    },
    onKey: (event) => {
      const size = {
        rows: table.lines.length + 1,
        columns: table.columns.length + 2,
        page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
        isRow: (row: number) => row === 0 || table.lines[row - 1]?.kind === 'proposal',
      }
      const next = spotAfter(event, spot, size)
      if (next && !isSameSpot(next, spot)) go(placeAt(table, next), 'focus')
      return next !== undefined
    },
  }
}

/** The cell something lies in. */
export function spotAt(target: EventTarget): Spot | undefined {
  if (!(target instanceof Element)) return undefined
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  return column && row ? { row: Number(row), column: Number(column) } : undefined
}

export function cellIn(grid: HTMLElement | null, { row, column }: Spot): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`) ?? null
}

export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column
}

/** The nearest spot that is still there. */
function clamped({ row, column }: Spot, { lines, columns }: MatrixTable): Spot {
  const nearest = Math.min(row, lines.length)
  const isHeading = lines[nearest - 1]?.kind === 'issue'
  return {
    row: isHeading && nearest < lines.length ? nearest + 1 : nearest,
    column: Math.min(column, columns.length + 1),
  }
}
