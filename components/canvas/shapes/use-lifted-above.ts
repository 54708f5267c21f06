/** Lifts a shape above all others while it is dragged. By style, not by the record's index, which would have to be shared. */

import { type RefObject, useEffect } from 'react'

/** tldraw counts its shapes up from 200 000; it sets the style after our layout effects, so ours comes later still. */
const ABOVE_ALL = '10000000'

/** `part` is any element inside the shape's own frame. */
export function useLiftedAbove(part: RefObject<HTMLElement | null>, lifted: boolean): void {
  useEffect(() => {
    const frame = part.current?.closest<HTMLElement>('.tl-shape')
    if (!frame || !lifted) return
    const { zIndex } = frame.style
    frame.style.zIndex = ABOVE_ALL
    return () => {
      frame.style.zIndex = zIndex
    }
  }, [part, lifted])
}
