/** The editor's own tools beside tldraw's; one list for the life of the canvas, for another one would begin it anew. */

import { useEffect, useMemo, useRef } from 'react'
import type { TLStateNodeConstructor } from 'tldraw'
import { useBeginComment } from '#components/comments/use-begin-comment.ts'
import { commentTool } from './comment-tool.ts'

export function useCommentTool(): readonly TLStateNodeConstructor[] {
  const begin = useBeginComment()
  const latest = useRef(begin)
  useEffect(() => {
    latest.current = begin
  }, [begin])
  return useMemo(() => [commentTool((anchor) => latest.current(anchor))], [])
}
