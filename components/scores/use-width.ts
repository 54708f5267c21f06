/** How wide an element is, kept up with. */

import { type RefObject, useEffect, useState } from 'react'

/** Until it is known. */
const AT_FIRST = 336

/** px, whole. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(AT_FIRST)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.floor(entry?.contentRect.width ?? 0)
      // Nothing can be drawn on no width: it is hidden.
      if (seen > 0) setWidth(seen)
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
