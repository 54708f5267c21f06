/** Cuts a long text into blocks of lines, so that a page draws only those that something changed in. */

import type { TextSpan } from './clamp-span.ts'

const BLOCK_UNITS = 4_000

/** Without gaps; each ends behind a line feed where it can, never in the middle of a surrogate pair. */
export function blocksOf(text: string): readonly TextSpan[] {
  const blocks: TextSpan[] = []
  for (let from = 0; from < text.length; ) {
    const to = endOf(text, from)
    blocks.push({ from, to })
    from = to
  }
  return blocks
}

function endOf(text: string, from: number): number {
  const limit = from + BLOCK_UNITS
  if (limit >= text.length) return text.length
  const lineEnd = text.lastIndexOf('\n', limit - 1)
  if (lineEnd >= from) return lineEnd + 1
  const unit = text.charCodeAt(limit)
  return unit >= 0xdc00 && unit < 0xe000 ? limit - 1 : limit
}
