/** Begins a comment on something, in the panel. */

import { useCallback } from 'react'
import type { Anchor } from '#domain/comments/anchor.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useBoardComments } from './comments-context.tsx'

export function useBeginComment(): (anchor: Anchor) => void {
  const comments = useBoardComments()
  const { open } = useBoardView()
  return useCallback(
    (anchor) => {
      comments?.begin(anchor)
      open('comments')
    },
    [comments, open],
  )
}
