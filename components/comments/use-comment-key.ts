/** C begins a comment on what is selected; with nothing selected the canvas asks where. */

import { useEffect } from 'react'
import type { Anchor } from '#domain/comments/anchor.ts'
import { useBoardView } from '../board/board-view.tsx'
import { isAtBoard, isWriting } from '../board/key-target.ts'
import type { ViewHandle } from '../canvas/canvas-handle.ts'
import { useBeginComment } from './use-begin-comment.ts'
import { useMayComment } from './use-may-comment.ts'

export function useCommentKey(): void {
  const begin = useBeginComment()
  const mayComment = useMayComment()
  const { canvas } = useBoardView()
  useEffect(() => {
    if (!mayComment) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPlainC(event) || !isForBoard(event)) return
      const anchor = anchorIn(canvas())
      if (anchor) event.preventDefault()
      if (anchor) begin(anchor)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [begin, mayComment, canvas])
}

function isForBoard({ defaultPrevented, target }: KeyboardEvent): boolean {
  const isTaken = defaultPrevented || document.querySelector('dialog:modal') !== null
  return !isTaken && !isWriting(target) && isAtBoard(target)
}

function anchorIn(view: ViewHandle | undefined): Anchor | undefined {
  const [only, another] = view?.selection() ?? []
  return only && !another ? only : view?.pins?.choose()
}

function isPlainC({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'c' && !(ctrlKey || metaKey || altKey || shiftKey)
}
