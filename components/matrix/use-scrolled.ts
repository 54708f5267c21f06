/** How far a place is scrolled, in steps, and how high it is: told only when other lines have to be drawn. */

import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { SCROLL_STEP } from './line-window.ts'

/** Until the place is measured. */
const LIKELY_HEIGHT = 900

export type Scrolled = {
  readonly top: number
  readonly height: number
  readonly onScroll: () => void
}

export function useScrolled(scroller: RefObject<HTMLElement | null>): Scrolled {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(LIKELY_HEIGHT)
  const onScroll = useCallback(() => {
    const scrolled = scroller.current?.scrollTop ?? 0
    setTop(Math.floor(scrolled / SCROLL_STEP) * SCROLL_STEP)
  }, [scroller])
  useLayoutEffect(() => {
    const place = scroller.current
    if (!place) return
    const measure = () => setHeight(place.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [scroller])
  return { top, height, onScroll }
}
