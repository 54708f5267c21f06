/** A span as far as it lies in a text. What a document says about a text it does not hold may be anything. */

export type TextSpan = { readonly from: number; readonly to: number }

/** Brought within the text and off the middle of surrogate pairs; undefined when nothing is left of it. */
export function clampSpan(text: string, { from, to }: TextSpan): TextSpan | undefined {
  const start = offHalf(text, Math.max(0, from), -1)
  const end = offHalf(text, Math.min(text.length, to), 1)
  return start < end ? { from: start, to: end } : undefined
}

/** Without the space around the words; undefined when it is nothing but space. */
export function trimSpan(text: string, span: TextSpan): TextSpan | undefined {
  const words = text.slice(span.from, span.to)
  const from = span.from + (words.length - words.trimStart().length)
  const to = span.to - (words.length - words.trimEnd().length)
  return from < to ? { from, to } : undefined
}

function offHalf(text: string, at: number, step: 1 | -1): number {
  const isHalf = isSurrogate(text, at - 1, 0xd800) && isSurrogate(text, at, 0xdc00)
  return isHalf ? at + step : at
}

function isSurrogate(text: string, at: number, first: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= first && unit < first + 0x400
}
