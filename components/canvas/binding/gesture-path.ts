/**
 * Which gesture the editor is in, told by its state path. The path is the only thing that does not lie: nudging fires
 * onTranslateStart outside a drag, and after Alt is let go the originals move without it.
 */

import type { Editor } from 'tldraw'

const POINTER_GESTURES = [
  'select.translating',
  'select.resizing',
  'select.rotating',
  'select.dragging_handle',
  'select.pointing_arrow_label',
  'select.crop.translating_crop',
  'select.crop.cropping',
  'draw.drawing',
  'highlight.drawing',
  'eraser.pointing',
  'eraser.erasing',
  'arrow.pointing',
  'frame.pointing',
  'geo.pointing',
  'line.pointing',
  'note.pointing',
  'text.pointing',
  'laser.lasering',
] as const

/** Whether the pointer is down and doing something to the board. */
export function isInGesture(editor: Editor): boolean {
  return editor.isInAny(...POINTER_GESTURES)
}

export function isDragging(editor: Editor): boolean {
  return editor.isIn('select.translating')
}

/** Whether words of an annotation are being written. */
export function isWriting(editor: Editor): boolean {
  return editor.isIn('select.editing_shape')
}
