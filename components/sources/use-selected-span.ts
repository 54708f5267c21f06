/** The words selected in the text that is being read, while they are. */

import { type RefObject, useEffect, useState } from 'react'
import type { TextSpan } from '#domain/sources/clamp-span.ts'
import { selectedSpan } from './selected-span.ts'

export function useSelectedSpan(
  place: RefObject<HTMLElement | null>,
  text: string,
): TextSpan | undefined {
  const [span, setSpan] = useState<TextSpan>()
  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      // A drag tells of each letter: once a frame is enough.
      frame = requestAnimationFrame(() => {
        setSpan(place.current ? selectedSpan(place.current, text) : undefined)
      })
    }
    document.addEventListener('selectionchange', look)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', look)
    }
  }, [place, text])
  return span
}
