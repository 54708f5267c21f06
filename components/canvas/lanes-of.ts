/** The lanes on the canvas, left to right. */

import type { Editor } from 'tldraw'
import type { LaneShape } from './shapes/board-shape.ts'

export function lanesOf(editor: Editor): readonly LaneShape[] {
  return editor
    .getCurrentPageShapes()
    .filter((shape): shape is LaneShape => shape.type === 'lane')
    .sort((a, b) => a.x - b.x)
}
