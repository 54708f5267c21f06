/**
 * Whether a drawing from the document or a peer may enter the canvas. Applied unchecked, one bad record throws inside
 * the document's observers, and a cycle of parents overflows the stack. Which shapes there may be is the schema's
 * (board-schema.ts); pictures are not among them. What fails is set aside (quarantine in projection.ts), never deleted.
 */

import type { Editor } from 'tldraw'
import { type InkRecord, MAX_COORDINATE } from '#domain/board/board.ts'
import { isDerivedType } from '../shapes/board-shape.ts'
import { isDerivedId } from '../shapes/entity-id.ts'
import { type CanvasRecord, isCanvasRecord, recordOf } from './canvas-record.ts'

const MAX_PARENTS = 50
/** Valid in form, these can still fail to be measured (no points, words nobody can lay out), which would take the page down. */
const MEASURED = new Set(['draw', 'geo', 'highlight', 'line', 'note', 'text'])

export type InkCheck =
  | { readonly ok: true; readonly record: CanvasRecord }
  | { readonly ok: false; readonly why: string }

export type InkCheckParts = {
  readonly editor: Editor
  /** The parent of an ink shape as the document has it, where the canvas has none yet. */
  readonly storedInk: (id: string) => InkRecord | undefined
  /** Whether a derived shape is on the board, or about to be. */
  readonly isWanted: (id: string) => boolean
}

export function checkInk(id: string, record: InkRecord, parts: InkCheckParts): InkCheck {
  const why = refusal(id, record, parts)
  if (why) return { ok: false, why }
  try {
    return { ok: true, record: validated(parts.editor, id, record) }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : 'not valid' }
  }
}

function refusal(id: string, record: InkRecord, parts: InkCheckParts): string | undefined {
  const { typeName } = record
  if (record.id !== id) return 'its id is not its key'
  if (!id.startsWith(`${typeName}:`) || isDerivedId(id)) return 'not the id of a drawing'
  if (typeName === 'shape') return shapeRefusal(record, parts)
  if (typeName === 'binding') return bindingRefusal(record, parts)
  return 'not a drawing'
}

function shapeRefusal(record: InkRecord, parts: InkCheckParts): string | undefined {
  if (isDerivedType(record.type)) return 'not a kind of ink'
  for (const coordinate of [record.x, record.y]) {
    if (typeof coordinate !== 'number' || !(Math.abs(coordinate) <= MAX_COORDINATE)) {
      return 'too far away'
    }
  }
  return parentRefusal(record, parts)
}

/** Every chain of parents must end on the page. */
function parentRefusal(record: InkRecord, parts: InkCheckParts): string | undefined {
  const pageId = parts.editor.getCurrentPageId()
  let parent = record.parentId
  for (let depth = 0; depth < MAX_PARENTS; depth++) {
    if (parent === pageId) return undefined
    if (typeof parent !== 'string' || parent === record.id || isDerivedId(parent)) break
    const next = inkOf(parent, parts)
    if (!next) return `dangling: ${parent}`
    parent = next.parentId
  }
  return 'its parents do not lead to the page'
}

function inkOnCanvas(editor: Editor, id: string): InkRecord | undefined {
  const record = recordOf(editor, id)
  return record && { ...record }
}

/** An arrow bound to an arrow can be bound back: finding its ends would never end. */
function bindingRefusal(record: InkRecord, parts: InkCheckParts): string | undefined {
  const { type, fromId, toId } = record
  if (type !== 'arrow') return 'not an arrow’s end'
  if (typeof fromId !== 'string' || typeof toId !== 'string') return 'an end is missing'
  const from = inkOf(fromId, parts)
  const to = inkOf(toId, parts)
  if (!from) return `dangling: ${fromId}`
  if (!to && !parts.isWanted(toId)) return `dangling: ${toId}`
  if (from.type !== 'arrow' || to?.type === 'arrow') return 'not from an arrow to a thing'
  return undefined
}

function inkOf(id: string, parts: InkCheckParts): InkRecord | undefined {
  return isDerivedId(id) ? undefined : (parts.storedInk(id) ?? inkOnCanvas(parts.editor, id))
}

function validated(editor: Editor, id: string, record: InkRecord): CanvasRecord {
  const { types } = editor.store.schema
  const { typeName } = record
  const type =
    typeName === 'asset' ? types.asset : typeName === 'binding' ? types.binding : types.shape
  const valid = type.validate(
    record,
    editor.store.get(type.createCustomId(id.slice(id.indexOf(':') + 1))),
  )
  if (!isCanvasRecord(valid)) throw new Error('not a record of a drawing')
  if (valid.typeName === 'shape' && MEASURED.has(valid.type)) {
    editor.getShapeUtil(valid).getGeometry(valid)
  }
  return valid
}
