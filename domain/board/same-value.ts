/** Whether two plain values (what a document or a reading holds) say the same. */

/** Deep equality of primitives, arrays, and objects by their own keys; a key with undefined counts as absent. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b)
  return isSameRecord(a, b)
}

function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((value, index) => isSameValue(value, b[index]))
}

function isSameRecord(a: object, b: object): boolean {
  const left = ownValues(a)
  const right = ownValues(b)
  if (left.size !== right.size) return false
  for (const [name, value] of left) {
    if (!right.has(name) || !isSameValue(value, right.get(name))) return false
  }
  return true
}

function ownValues(record: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(record).filter(([, value]) => value !== undefined))
}
