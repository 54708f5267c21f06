/** What keys, menus and buttons of the canvas can do beyond tldraw's own: undo is the session's, and proposals are ours. */

import type { Editor, VecLike } from 'tldraw'
import type { BoardSession } from '#components/board/board-session.ts'
import { newId } from '#components/board/new-id.ts'
import { CARD_WIDTH, cardHeight } from '#domain/layout/card-size.ts'
import type { Point } from '#domain/layout/rect.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { isInGesture } from './binding/gesture-path.ts'
import { newCardPlace } from './new-card-place.ts'
import { reveal } from './reveal.ts'
import { cardShapeId } from './shapes/board-shape.ts'

export type CanvasActs = {
  readonly undo: () => void
  readonly redo: () => void
  /** Puts a card at a point of the floor, else on free floor in sight, and opens its title. */
  readonly newProposal: (at?: VecLike) => void
  /** Opens the title of the one card or heading that is selected. */
  readonly editTitle: () => void
  /** Brings what was done a moment ago to the document and onto the canvas; in mid-gesture nothing. */
  readonly settle: () => void
}

type Parts = {
  readonly editor: Editor
  readonly session: BoardSession
  /** Brings what was drawn a moment ago into the document. */
  readonly flush: () => void
}

export function makeCanvasActs({ editor, session, flush }: Parts): CanvasActs {
  /** In mid-gesture the key only ends the gesture: there is nothing to take back yet. */
  function stepBack(step: () => boolean): void {
    if (isInGesture(editor)) {
      editor.cancel()
      return
    }
    flush()
    step()
    flush()
  }
  return {
    undo: () => stepBack(() => session.undo.undo()),
    redo: () => stepBack(() => session.undo.redo()),
    newProposal: (at) => {
      const id = newId<ProposalId>()
      const { x, y } = at ? middleAt(at) : newCardPlace(editor)
      // Run even where it is not allowed: the session says why.
      session.run({ type: 'addProposal', proposal: { id, title: '' }, at: [x, y] })
      if (!session.mayEdit) return
      flush()
      openTitle(editor, id)
    },
    settle: () => {
      if (!isInGesture(editor)) flush()
    },
    editTitle: () => {
      const only = editor.getOnlySelectedShape()
      if (!only || editor.getIsReadonly()) return
      if (editor.getShapeUtil(only).canEdit(only)) startEditing(editor, only.id)
    },
  }
}

/** The corner of a card whose middle is there. */
function middleAt({ x, y }: VecLike): Point {
  return { x: Math.round(x - CARD_WIDTH / 2), y: Math.round(y - cardHeight('') / 2) }
}

/** The card may be drawn a frame after the document has it. */
function openTitle(editor: Editor, id: ProposalId): void {
  const shapeId = cardShapeId(id)
  if (editor.getShape(shapeId)) startEditing(editor, shapeId)
  else editor.timers.requestAnimationFrame(() => startEditing(editor, shapeId))
}

function startEditing(editor: Editor, id: ReturnType<typeof cardShapeId>): void {
  if (!editor.getShape(id)) return
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape')
  reveal(editor, [id])
}
