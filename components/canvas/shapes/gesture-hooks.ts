/** Where the binding hears that a derived shape is being moved; shape utils only forward. Plugged in by binding/bind-board.ts. */

import type { TLShapeId } from 'tldraw'

export type GestureHooks = {
  onTranslateStart: (id: TLShapeId) => void
  onTranslateEnd: (id: TLShapeId) => void
  onTranslateCancel: (id: TLShapeId) => void
}

const nobodyListens = () => {}

/** One board is open in a page at a time; whoever plugs in unplugs again. */
export const gestureHooks: GestureHooks = {
  onTranslateStart: nobodyListens,
  onTranslateEnd: nobodyListens,
  onTranslateCancel: nobodyListens,
}

/** Listens to gestures until the returned function is called. */
export function plugGestureHooks(hooks: GestureHooks): () => void {
  Object.assign(gestureHooks, hooks)
  return () => {
    gestureHooks.onTranslateStart = nobodyListens
    gestureHooks.onTranslateEnd = nobodyListens
    gestureHooks.onTranslateCancel = nobodyListens
  }
}
