/** Where comments can be pinned, over an editor. Part of make-canvas-handle.ts; drawn by comment-pins.tsx. */

import { type Editor, isShapeId, type TLShapeId, type VecLike } from 'tldraw'
import type { Anchor } from '#domain/comments/anchor.ts'
import type { PinPlace } from './canvas-handle.ts'
import { reveal, travelMs } from './reveal.ts'
import { entityId, entityOf, isDerivedId } from './shapes/entity-id.ts'

export function makePins(editor: Editor): PinPlace {
  return {
    here: () => anchorHere(editor),
    choose: () => chooseAnchor(editor),
    bring: (anchor) => bring(editor, anchor),
  }
}

/** What is selected, if it is one thing; else the spot in the middle of what is in sight. */
function anchorHere(editor: Editor): Anchor {
  const shape = editor.getOnlySelectedShape()
  return (shape && anchorOn(shape.id)) ?? spotAt(editor.getViewportPageBounds().center)
}

/** What lies at a point, the uppermost first; else the point itself. */
export function anchorAt(editor: Editor, point: VecLike): Anchor {
  const margin = editor.options.hitTestMargin / editor.getZoomLevel()
  const shape = editor.getShapeAtPoint(point, { hitInside: true, margin })
  return (shape && anchorOn(shape.id)) ?? spotAt(point)
}

function anchorOn(shapeId: TLShapeId): Anchor | undefined {
  const ref = entityOf(shapeId)
  if (ref) return ref
  return isDerivedId(shapeId) ? undefined : { of: 'ink', id: shapeId }
}

/** What is selected is what it is about; with nothing, or several things, one shows where. */
function chooseAnchor(editor: Editor): Anchor | undefined {
  const shape = editor.getOnlySelectedShape()
  const anchor = shape && anchorOn(shape.id)
  if (!anchor) editor.setCurrentTool('comment')
  return anchor ?? undefined
}

/** Whole units are fine enough for a pin. */
export function spotAt({ x, y }: { readonly x: number; readonly y: number }): Anchor {
  return { of: 'spot', at: [Math.round(x), Math.round(y)] }
}

/** The shape a pin follows; undefined for a spot. */
export function pinnedShape(anchor: Anchor): TLShapeId | undefined {
  if (anchor.of === 'spot') return undefined
  const id = anchor.of === 'ink' ? anchor.id : entityId(anchor)
  return isShapeId(id) ? id : undefined
}

function bring(editor: Editor, anchor: Anchor): void {
  const shapeId = pinnedShape(anchor)
  if (shapeId && editor.getShape(shapeId)) {
    editor.select(shapeId)
    reveal(editor, [shapeId])
  }
  if (anchor.of !== 'spot') return
  const [x, y] = anchor.at
  if (!editor.getViewportPageBounds().containsPoint({ x, y }))
    editor.centerOnPoint({ x, y }, { animation: { duration: travelMs() } })
}
