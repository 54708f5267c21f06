/** How wide the columns of a table are: by what is in them, none so narrow that words break. */

import type { Cell, Inline } from '#domain/minutes/parse-markdown.ts'

/** Letters beyond which a column gains nothing by being wider. */
const ENOUGH = 42
const LEAST = 5

export type TableMeasure = {
  readonly width: number
  /** Of a letter as wide as most, and of what stands beside the words of a cell. */
  readonly letter: number
  readonly margins: number
}

/**
 * They add up to `width`. Each is given its longest word; what is left goes to those that have more to say. A table
 * without columns has none, and where not even the words fit, all are too narrow in the same measure.
 */
export function columnWidths(
  rows: readonly (readonly Cell[])[],
  { width, letter, margins }: TableMeasure,
): readonly number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, index) =>
    rows.map((row) => wordsIn(row[index] ?? [])),
  )
  const least = columns.map((cells) => longestWord(cells) * letter + margins)
  const more = columns.map((cells, index) => {
    const longest = Math.max(...cells.map(({ length }) => length))
    return Math.max(0, Math.min(ENOUGH, longest) * letter + margins - (least[index] ?? 0))
  })
  const rest = width - sum(least)
  const wanting = sum(more)
  const shared = least.map((each, index) => {
    if (rest <= 0) return (width * each) / sum(least)
    const share = wanting > 0 ? (more[index] ?? 0) / wanting : 1 / least.length
    return each + rest * share
  })
  const whole = shared.map(Math.floor)
  return whole.map((each, index) => (index === 0 ? each + width - sum(whole) : each))
}

function longestWord(cells: readonly string[]): number {
  const lengths = cells.flatMap((words) => words.split(/\s+/u)).map(({ length }) => length)
  return Math.min(ENOUGH, Math.max(LEAST, ...lengths))
}

/** Without their looks. */
export function wordsIn(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('')
}

function wordsOf(inline: Inline): string {
  if ('text' in inline) return inline.text
  if ('inlines' in inline) return wordsIn(inline.inlines)
  return ' '
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, each) => all + each, 0)
}
