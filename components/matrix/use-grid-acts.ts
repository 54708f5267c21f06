/** What people do in the table: keys, presses, coming and going, and the one cell that is open for writing. */

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useRef,
  useState,
} from 'react'
import type { HeldRows, MatrixTable } from '#domain/matrix/matrix-table.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMayMove } from '../board/use-may-move.ts'
import type { LeaveWay } from './cell-editor.tsx'
import { type Place, placeAt, refAt } from './grid-place.ts'
import { isPartOfWork } from './is-part-of-work.ts'
import { cellIn, type Grid, spotAt } from './use-grid.ts'

export type GridActsParts = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly table: MatrixTable
  readonly grid: Grid
  /** Told which rows must stay in place while somebody works in them; undefined: none. */
  readonly onHold: (rows: HeldRows | undefined) => void
}

export type GridActs = {
  /** Whether the keyboard is in the table or in the editor of a cell. */
  readonly isAtWork: boolean
  readonly edited: Place | undefined
  /** The editor goes: back to the cell, or to wherever the keyboard went. */
  readonly leaveEditor: (way: LeaveWay) => void
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: (event: FocusEvent) => void
    readonly onMouseDown: () => void
    readonly onClick: (event: MouseEvent) => void
  }
}

export function useGridActs({ scroller, table, grid, onHold }: GridActsParts): GridActs {
  const view = useBoardView()
  const mayMove = useMayMove()
  const [isInside, setIsInside] = useState(false)
  const [edited, setEdited] = useState<Place>()
  const wasIn = useRef<Element | null>(null)

  /** Writes in a cell, or shows what stands behind it. */
  const open = (place: Place): void => {
    const ref = refAt(place)
    if (ref?.of === 'position' && mayMove) setEdited(place)
    else if (ref) view.show(ref)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOpening = event.key === 'Enter' || event.key === 'F2'
    if (isOpening) open(grid.place)
    if (isOpening || grid.onKey(event)) event.preventDefault()
  }
  const onFocus = (event: FocusEvent): void => {
    grid.onFocus(event)
    if (!isInside) onHold(rowsOf(table))
    setIsInside(true)
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (currentTarget.contains(relatedTarget)) return
    setIsInside(false)
    if (!(edited || isPartOfWork(relatedTarget))) onHold(undefined)
  }
  /** A press on the cell one is in already opens it, so a double one opens any. */
  const onClick = ({ target }: MouseEvent): void => {
    const spot = spotAt(target)
    if (!spot || !(target instanceof Element)) return
    const isAgain = wasIn.current !== null && wasIn.current === cellIn(scroller.current, spot)
    if (isAgain || target.closest('[data-opens]')) open(placeAt(table, spot))
  }
  const leaveEditor = (way: LeaveWay): void => {
    setEdited(undefined)
    if (way === 'back') grid.focus()
    if (way === 'away') onHold(undefined)
  }
  const onMouseDown = (): void => {
    wasIn.current = document.activeElement
  }
  return {
    isAtWork: isInside || edited !== undefined,
    edited,
    leaveEditor,
    handlers: { onKeyDown, onFocus, onBlur, onMouseDown, onClick },
  }
}

function rowsOf({ lines }: MatrixTable): HeldRows {
  return lines.flatMap((line) => (line.kind === 'proposal' ? [line.proposal.id] : []))
}
