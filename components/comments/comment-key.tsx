/** The key that begins a comment, while the board is open. */

import { useCommentKey } from './use-comment-key.ts'

export function CommentKey(): null {
  useCommentKey()
  return null
}
