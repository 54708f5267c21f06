/**
 * What a person may do to a derived shape: move it. Rotation, size, pile, group, lock and props are the document's.
 * Refused before they reach the store; deletions and copies are sorted out in settle.ts.
 */

import type { Editor, TLShape } from 'tldraw'
import { isDerivedShape } from './marks.ts'

export function guardDerivedShapes(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
    if (source !== 'user') return after
    return isDerivedShape(before) ? onlyMoved(before, after) : notIntoDerived(editor, before, after)
  })
}

/** A refused change of parent or angle refuses the place as well: it only makes sense together with them. */
function onlyMoved(before: TLShape, after: TLShape): TLShape {
  const isMove =
    after.parentId === before.parentId &&
    after.rotation === before.rotation &&
    (after.x !== before.x || after.y !== before.y)
  return isMove ? { ...before, x: after.x, y: after.y } : before
}

function notIntoDerived(editor: Editor, before: TLShape, after: TLShape): TLShape {
  if (after.parentId === before.parentId) return after
  const parent = editor.getShape(after.parentId as TLShape['id'])
  return parent && isDerivedShape(parent)
    ? { ...after, parentId: before.parentId, index: before.index, x: before.x, y: before.y }
    : after
}
