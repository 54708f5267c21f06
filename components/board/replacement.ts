/** What changed between two values of a text, as one replacement. Used by bind-text-field.ts. */

/** Positions count UTF-16 units, as fields and Yjs do. */
export type Replacement = { readonly start: number; readonly end: number; readonly insert: string }

/** The smallest single replacement that turns `before` into `after`; never one half of a surrogate pair. */
export function replacementOf(before: string, after: string): Replacement {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  if (isHighSurrogate(before, start - 1)) start -= 1
  let kept = 0
  while (kept < shortest - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1
  if (kept > 0 && isHighSurrogate(before, before.length - kept - 1)) kept -= 1
  return { start, end: before.length - kept, insert: after.slice(start, after.length - kept) }
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}
