/**
 * The tool that says where a comment goes: the next press, on a card, a token, a lane, a drawing or the bare floor. Enter
 * takes the middle of what is in sight, for who has no pointer. It changes nothing, so whoever may comment may hold it.
 */

import { StateNode, type TLKeyboardEventInfo, type TLStateNodeConstructor } from 'tldraw'
import type { Anchor } from '#domain/comments/anchor.ts'
import { anchorAt, spotAt } from './make-pins.ts'

export const COMMENT_TOOL = 'comment'

export function commentTool(begin: (anchor: Anchor) => void): TLStateNodeConstructor {
  return class CommentTool extends StateNode {
    static override id = COMMENT_TOOL

    override onEnter(): void {
      this.editor.setCursor({ type: 'cross', rotation: 0 })
    }

    // Not on the press itself: the canvas takes the keyboard with it, and the form would lose it again.
    override onPointerUp(): void {
      const anchor = anchorAt(this.editor, this.editor.inputs.currentPagePoint)
      this.#leave()
      begin(anchor)
    }

    override onKeyDown({ code }: TLKeyboardEventInfo): void {
      if (code !== 'Enter') return
      this.#leave()
      begin(spotAt(this.editor.getViewportPageBounds().center))
    }

    override onCancel(): void {
      this.#leave()
    }

    #leave(): void {
      this.editor.setCurrentTool(this.editor.getIsReadonly() ? 'hand' : 'select')
    }
  }
}
