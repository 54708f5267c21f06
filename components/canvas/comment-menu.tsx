/** Comments on what is selected, or on the spot that was pressed, from the menu under the second mouse button. */

import type { ReactElement } from 'react'
import { TldrawUiMenuGroup, TldrawUiMenuItem, useEditor } from 'tldraw'
import { useBeginComment } from '#components/comments/use-begin-comment.ts'
import { useMayComment } from '#components/comments/use-may-comment.ts'
import { makePins, spotAt } from './make-pins.ts'

export function CommentMenu(): ReactElement | null {
  const editor = useEditor()
  const begin = useBeginComment()
  if (!useMayComment()) return null
  const comment = () => {
    const isOnOne = editor.getOnlySelectedShape() !== null
    begin(isOnOne ? makePins(editor).here() : spotAt(editor.inputs.currentPagePoint))
  }
  return (
    <TldrawUiMenuGroup id="comment">
      <TldrawUiMenuItem id="comment" label="Comment" readonlyOk onSelect={comment} />
    </TldrawUiMenuGroup>
  )
}
