/**
 * One drawing changed here while somebody else may have changed it there: field by field, ours where we touched it,
 * theirs everywhere else. Dragging a note must not undo a peer's edit of its words. Pure.
 */

import type { InkRecord } from '#domain/board/board.ts'
import { isSameValue } from '#domain/board/same-value.ts'

/**
 * `before` is the record as it was when we began to change it, `now` what we made of it, `stored` what the document
 * has. `props` and `meta` merge by field; a field is taken whole.
 */
export function mergeInk(
  before: InkRecord | undefined,
  now: InkRecord,
  stored: InkRecord | undefined,
): InkRecord {
  if (!before || !stored) return now
  const merged: Record<string, unknown> = mergeFields(before, now, stored)
  for (const name of ['props', 'meta']) {
    const [was, is, theirs] = [before[name], now[name], stored[name]]
    if (isFields(was) && isFields(is) && isFields(theirs)) {
      merged[name] = mergeFields(was, is, theirs)
    }
  }
  return { ...merged, id: now.id }
}

type Fields = { readonly [name: string]: unknown }

function mergeFields(before: Fields, now: Fields, stored: Fields): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...stored }
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (isSameValue(before[name], now[name])) continue
    if (name in now) merged[name] = now[name]
    else delete merged[name]
  }
  return merged
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
