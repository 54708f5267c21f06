/** A canvas record as it is kept in the document. */

import {
  type Editor,
  getArrowBindings,
  getArrowTerminalsInArrowSpace,
  type TLArrowShape,
} from 'tldraw'
import type { InkRecord } from '#domain/board/board.ts'
import type { CanvasRecord } from './canvas-record.ts'

/**
 * A bound end of an arrow is not in its props. It is written into them all the same: without its card the arrow would
 * otherwise point at the corner of nowhere.
 */
export function inkOf(editor: Editor, record: CanvasRecord): InkRecord {
  if (!isArrow(record)) return { ...record }
  const bindings = getArrowBindings(editor, record)
  if (!bindings.start && !bindings.end) return { ...record }
  const { start, end } = getArrowTerminalsInArrowSpace(editor, record, bindings)
  return { ...record, props: { ...record.props, start: start.toJson(), end: end.toJson() } }
}

function isArrow(record: CanvasRecord): record is TLArrowShape {
  return record.typeName === 'shape' && record.type === 'arrow'
}
