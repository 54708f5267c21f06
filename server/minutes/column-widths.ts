/** How wide the columns of a table are: by what is in them, none so narrow that words break. */

import type { Cell, Inline } from '#domain/minutes/parse-markdown.ts'

/** Letters beyond which a column gains nothing by being wider. */
const ENOUGH = 42
const LEAST = 9

/** They add up to `width`. A table without columns has none. */
export function columnWidths(rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0
  const letters = Array.from({ length: columns }, (_, index) => {
    const longest = Math.max(...rows.map((row) => lettersIn(row[index] ?? [])))
    return Math.min(ENOUGH, Math.max(LEAST, longest))
  })
  const all = letters.reduce((sum, each) => sum + each, 0)
  const widths = letters.map((each) => Math.floor((width * each) / all))
  const rest = width - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((each, index) => (index === 0 ? each + rest : each))
}

function lettersIn(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + lettersOf(inline), 0)
}

function lettersOf(inline: Inline): number {
  if ('text' in inline) return inline.text.length
  return 'inlines' in inline ? lettersIn(inline.inlines) : 0
}
