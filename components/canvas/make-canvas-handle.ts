/** The handle the page holds, over an editor. */

import { type Editor, react, type TLShapeId } from 'tldraw'
import type { CanvasActs } from './canvas-acts.ts'
import type { CanvasHandle, EntityRef } from './canvas-handle.ts'
import { makePins } from './make-pins.ts'
import { reveal, travelMs } from './reveal.ts'
import { shapeIdOf } from './shapes/board-shape.ts'
import { entityOf } from './shapes/entity-id.ts'
import { takeDrawing } from './take-drawing.ts'

export function makeCanvasHandle(editor: Editor, acts: CanvasActs): CanvasHandle {
  function select(refs: readonly EntityRef[], options: { readonly reveal?: boolean } = {}): void {
    acts.settle()
    const ids = present(editor, refs)
    editor.setSelectedShapes([...ids])
    if (options.reveal) reveal(editor, ids)
  }
  return {
    pins: makePins(editor),
    takeDrawing: (tldr, place) => takeDrawing(editor, tldr, place),
    selection: () => selectionOf(editor),
    onSelection: (listener) => react('selection', () => listener(selectionOf(editor))),
    select,
    sight: () => {
      const { x, y, w, h } = editor.getViewportPageBounds()
      return [x, y, w, h]
    },
    zoomToFit: () => {
      editor.zoomToFit({ animation: { duration: travelMs() } })
    },
    newProposal: () => acts.newProposal(),
    editTitle: (ref) => {
      select([ref], { reveal: true })
      acts.editTitle()
    },
    focus: () => {
      // The editor counts as focused all along, so that the wheel works over it, and then does nothing here.
      editor.focus()
      editor.getContainer().focus({ preventScroll: true })
    },
  }
}

function selectionOf(editor: Editor): readonly EntityRef[] {
  return editor
    .getSelectedShapeIds()
    .map(entityOf)
    .filter((ref) => ref !== undefined)
}

function present(editor: Editor, refs: readonly EntityRef[]): readonly TLShapeId[] {
  return refs.map(shapeIdOf).filter((id) => editor.getShape(id))
}
