/** The rows of a long list that are in sight as it is scrolled and resized. The sums are row-window.ts. */

import { type RefCallback, useCallback, useMemo, useRef, useState } from 'react'
import { type RowRange, rowOffsets, rowsBetween, totalHeight } from './row-window.ts'

/** Rows drawn beyond what is in sight, so that a quick hand meets no gap. */
const SPARE = 8
/** Before the frame is measured. */
const FIRST_HEIGHT = 800
/** Browsers cannot lay out boxes much higher than this; the rows beyond are out of reach (half a million of them). */
const MAX_HEIGHT = 30_000_000

export type RowWindow = {
  readonly frame: RefCallback<HTMLElement>
  readonly onScroll: () => void
  readonly tops: Float64Array
  readonly height: number
  readonly range: RowRange
  readonly bringIntoSight: (index: number) => void
}

export function useRowWindow<Row>(rows: readonly Row[], heightOf: (row: Row) => number): RowWindow {
  const element = useRef<HTMLElement | null>(null)
  const [sight, setSight] = useState({ top: 0, height: FIRST_HEIGHT })
  const offsets = useMemo(() => rowOffsets(rows, heightOf), [rows, heightOf])
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = FIRST_HEIGHT } = element.current ?? {}
    setSight((before) =>
      before.top === scrollTop && before.height === clientHeight
        ? before
        : { top: scrollTop, height: clientHeight },
    )
  }, [])
  const frame = useCallback(
    (next: HTMLElement) => {
      element.current = next
      look()
      const observer = new ResizeObserver(look)
      observer.observe(next)
      return () => {
        observer.disconnect()
        element.current = null
      }
    },
    [look],
  )
  const bringIntoSight = (index: number) => {
    const top = offsets.tops[index] ?? 0
    const bottom = offsets.tops[index + 1] ?? top
    const { current } = element
    if (!current) return
    if (top < current.scrollTop) current.scrollTop = top
    else if (bottom > current.scrollTop + current.clientHeight) {
      current.scrollTop = bottom - current.clientHeight
    }
    look()
  }
  const { top, height } = sight
  return {
    frame,
    onScroll: look,
    tops: offsets.tops,
    height: Math.min(MAX_HEIGHT, totalHeight(offsets)),
    range: rowsBetween(offsets, { top, bottom: top + height, spare: SPARE }),
    bringIntoSight,
  }
}
