/** Which letters a font file has: its `cmap` table (OpenType, formats 4 and 12), and nothing else of it. */

import { tableAt, viewOf } from './font-tables.ts'

export type HasLetter = (codePoint: number) => boolean

type Range = { readonly from: number; readonly to: number }

/** None where the file is no font, or has no Unicode table. */
export function lettersIn(font: Uint8Array): HasLetter {
  const view = viewOf(font)
  const cmap = tableAt(view, 'cmap')
  const ranges = cmap === undefined ? [] : rangesIn(view, cmap)
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle]
      if (!range) return false
      if (codePoint < range.from) high = middle - 1
      else if (codePoint > range.to) low = middle + 1
      else return true
    }
    return false
  }
}

/** Of all its Unicode subtables, in order. */
function rangesIn(view: DataView, cmap: number): readonly Range[] {
  const found: Range[] = []
  for (let n = 0; n < view.getUint16(cmap + 2); n++) {
    const subtable = cmap + view.getUint32(cmap + 4 + n * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) found.push(...segments(view, subtable))
    if (format === 12) found.push(...groups(view, subtable))
  }
  return joined(found)
}

/** Format 4: arrays of ends and starts. A segment may have holes; the fonts we ship have none that matter. */
function segments(view: DataView, at: number): readonly Range[] {
  const count = view.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + count * 2]
  return Array.from({ length: count }, (_, n) => ({
    from: view.getUint16(starts + n * 2),
    to: view.getUint16(ends + n * 2),
  })).filter(({ from }) => from !== 0xffff)
}

/** Format 12: groups of start, end and glyph. */
function groups(view: DataView, at: number): readonly Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, n) => ({
    from: view.getUint32(at + 16 + n * 12),
    to: view.getUint32(at + 20 + n * 12),
  }))
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const inOrder: { from: number; to: number }[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = inOrder.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else inOrder.push({ from, to })
  }
  return inOrder
}
