/** What may stand in a board's ink: plain JSON records of the canvas. Only the canvas knows what they mean. */

import type { InkRecord } from './board.ts'
import { recordOf } from './fields/field-kinds.ts'

const MAX_DEPTH = 12
const MAX_KEY = 200

/** The record, or undefined when it is not plain JSON or lies under another key than its id. */
export function inkRecord(key: string, raw: unknown): InkRecord | undefined {
  if (key.length > MAX_KEY || recordOf(raw)?.get('id') !== key) return undefined
  // Yjs looks at a value's constructor before it writes it: with a field of that name it could never be written again.
  if (Object.hasOwn(Object(raw), 'constructor')) return undefined
  // It is an object with its own string id, checked in the lines above.
  return isPlainJson(raw, 0) ? (raw as InkRecord) : undefined
}

/** JSON through and through: finite numbers, own keys, no foreign prototypes, not deeper than 12. */
function isPlainJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false
  if (Array.isArray(value)) return value.every((entry) => isPlainJson(entry, depth + 1))
  if (!recordOf(value) || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((entry) => entry === undefined || isPlainJson(entry, depth + 1))
}
