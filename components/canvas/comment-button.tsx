/** The tool for comments, for all who may comment: on what is selected, or where the next press shows. */

import type { ReactElement } from 'react'
import type { Editor } from 'tldraw'
import { useBeginComment } from '#components/comments/use-begin-comment.ts'
import { useMayComment } from '#components/comments/use-may-comment.ts'
import { COMMENT_TOOL } from './comment-tool.ts'
import { makePins } from './make-pins.ts'
import { ToolButton } from './tool-button.tsx'
import type { Tool } from './tools.ts'

export function CommentButton({ editor }: { readonly editor: Editor }): ReactElement | null {
  const begin = useBeginComment()
  if (!useMayComment()) return null
  const tool: Tool = {
    id: COMMENT_TOOL,
    label: 'Pin a comment',
    keys: 'C',
    choose: () => {
      const anchor = makePins(editor).choose()
      if (anchor) begin(anchor)
    },
    isChosen: () => editor.getCurrentToolId() === COMMENT_TOOL,
  }
  return <ToolButton editor={editor} tool={tool} />
}
