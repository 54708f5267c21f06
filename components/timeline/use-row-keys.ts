/** The keyboard's way through a long list of which only some rows are drawn: one row is the tab stop, and stays drawn. */

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

export type RowKeys = {
  /** Holds the rows, each with `data-row`. */
  readonly list: RefObject<HTMLOListElement | null>
  /** The tab stop; -1 where there are no rows. */
  readonly active: number
  readonly choose: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function useRowKeys(count: number, bringIntoSight: (index: number) => void): RowKeys {
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const wantsFocus = useRef(false)
  const active = Math.min(chosen, count - 1)
  useEffect(() => {
    // The row may be drawn only now, after the one that had the focus was left.
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)
    row?.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextRow(event.key, active, count)
    if (next === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    setChosen(next)
    bringIntoSight(next)
  }
  return { list, active, choose: setChosen, onKeyDown }
}

const PAGE = 10

function nextRow(key: string, now: number, count: number): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, now + 1)
    case 'ArrowUp':
      return Math.max(0, now - 1)
    case 'PageDown':
      return Math.min(last, now + PAGE)
    case 'PageUp':
      return Math.max(0, now - PAGE)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
