/** What all shapes drawn from the board have in common: a size of their own, no handles, no children, and a word for the binding when they move. */

import { ShapeUtil, type TLBaseShape } from 'tldraw'
import { gestureHooks } from './gesture-hooks.ts'

export abstract class DerivedShapeUtil<
  Shape extends TLBaseShape<string, object>,
> extends ShapeUtil<Shape> {
  override canResize(): boolean {
    return false
  }
  override hideResizeHandles(): boolean {
    return true
  }
  override hideRotateHandle(): boolean {
    return true
  }
  override hideSelectionBoundsBg(): boolean {
    return true
  }
  override hideSelectionBoundsFg(): boolean {
    return true
  }
  override canBeLaidOut(): boolean {
    return false
  }
  override canSnap(): boolean {
    return false
  }
  override canCrop(): boolean {
    return false
  }
  override canReceiveNewChildrenOfType(): boolean {
    return false
  }
  /** The shapes draw their own rings: they light up on every token of a proposal, not only on the one selected. */
  override indicator(): null {
    return null
  }
  override onTranslateStart(shape: Shape): void {
    gestureHooks.onTranslateStart(shape.id)
  }
  /** Not the second argument: it is undefined where somebody removed the shape during the drag. */
  override onTranslateEnd(initial: Shape): void {
    gestureHooks.onTranslateEnd(initial.id)
  }
  override onTranslateCancel(_initial: Shape, current: Shape): void {
    gestureHooks.onTranslateCancel(current.id)
  }
}
