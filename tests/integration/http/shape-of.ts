/** The shape of JSON: field names and kinds of values, so that an answer can be held against the document's example. */

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const TOKEN_URL = /^https?:\/\/[^/]+\/join#[\w-]{22}$/
const BOARD_URL = /^https?:\/\/[^/]+\/b\/[\w-]{22}$/
const ID = /^[\w-]{22}$/

/** A list has the shape of its first value; `null` is a kind of its own. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value !== 'object' || value === null) return kindOf(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return typeof value
  if (TIME.test(value)) return 'time'
  if (TOKEN_URL.test(value)) return 'join link'
  if (BOARD_URL.test(value)) return 'board address'
  return ID.test(value) ? 'id' : 'text'
}
