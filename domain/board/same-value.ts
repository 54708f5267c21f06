/** Whether two plain values (what a document or a reading holds) say the same, and keeping the old one if so. */

/** Deep equality of primitives, arrays, and objects by their own keys; a key with undefined counts as absent. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return isSameList(a, b)
  return isSameRecord(a, b)
}

/** The value, with every part of it that says the same as before replaced by the part that was there before. */
export function keepingSame<Value>(before: unknown, after: Value): Value {
  // Equal in everything a reader could see, so of the same type.
  if (isSameValue(before, after)) return before as Value
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return after
  const part = (name: string, value: unknown): unknown =>
    keepingSame(Reflect.get(before, name), value)
  if (Array.isArray(after)) return after.map((value, index) => part(String(index), value)) as Value
  const parts = Object.entries(after).map(([name, value]) => [name, part(name, value)])
  return Object.fromEntries(parts)
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
