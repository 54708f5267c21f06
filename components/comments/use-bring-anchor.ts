/** Brings what a thread is pinned on into sight, and selects it where it can be; the panel stays. */

import { useCallback } from 'react'
import type { Anchor } from '#domain/comments/anchor.ts'
import { useBoardView } from '../board/board-view.tsx'

export function useBringAnchor(): (anchor: Anchor) => void {
  const { canvas } = useBoardView()
  return useCallback(
    (anchor) => {
      const view = canvas()
      if (anchor.of === 'ink' || anchor.of === 'spot') view?.pins?.bring(anchor)
      else view?.select([anchor], { reveal: true })
    },
    [canvas],
  )
}
