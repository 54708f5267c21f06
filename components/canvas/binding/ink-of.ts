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
  if (!isArrow(record)) return withPlainWords({ ...record })
  const bindings = getArrowBindings(editor, record)
  if (!bindings.start && !bindings.end) return withPlainWords({ ...record })
  const { start, end } = getArrowTerminalsInArrowSpace(editor, record, bindings)
  const props = { ...record.props, start: start.toJson(), end: end.toJson() }
  return withPlainWords({ ...record, props })
}

function isArrow(record: CanvasRecord): record is TLArrowShape {
  return record.typeName === 'shape' && record.type === 'arrow'
}

/** The text editor makes attributes without a prototype; the document takes plain JSON only. */
function withPlainWords(record: InkRecord): InkRecord {
  const { props } = record
  if (typeof props !== 'object' || props === null || !('richText' in props)) return record
  const richText: unknown = JSON.parse(JSON.stringify(props.richText))
  return { ...record, props: { ...props, richText } }
}
