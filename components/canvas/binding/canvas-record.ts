/** Records of the canvas that belong to the board: shapes, bindings and assets. Pages and cameras are each client's own. */

import type { Editor, TLAsset, TLBinding, TLRecord, TLShape } from 'tldraw'

export type CanvasRecord = TLShape | TLBinding | TLAsset

/** The record with an id, if it is there and one of ours. */
export function recordOf(editor: Editor, id: string): CanvasRecord | undefined {
  // Ids come from the document and from peers: to the store an unknown one is merely absent.
  const record: TLRecord | undefined = editor.store.get(id as TLRecord['id'])
  return record && isCanvasRecord(record) ? record : undefined
}

export function shapeOf(editor: Editor, id: string): TLShape | undefined {
  const record = recordOf(editor, id)
  return record?.typeName === 'shape' ? record : undefined
}

export function isCanvasRecord(record: TLRecord): record is CanvasRecord {
  const { typeName } = record
  return typeName === 'shape' || typeName === 'binding' || typeName === 'asset'
}
