/** The tool for comments, for all who may comment. */

import type { ReactElement } from 'react'
import type { Editor } from 'tldraw'
import { useMayComment } from '#components/comments/use-may-comment.ts'
import { COMMENT_TOOL } from './comment-tool.ts'
import { ToolButton } from './tool-button.tsx'
import { plainTool } from './tools.ts'

const TOOL = plainTool(COMMENT_TOOL, 'Pin a comment', 'C')

export function CommentButton({ editor }: { readonly editor: Editor }): ReactElement | null {
  return useMayComment() ? <ToolButton editor={editor} tool={TOOL} /> : null
}
