/** The table as it is printed and as it stands in docs/benchmarks.md. */

import { type Goal, isReached, type Line, ratioOf } from './line.ts'

const HEADINGS = ['', '', 'Parley', 'Hocuspocus', 'stock', 'ratio', 'goal', 'reached']

export function tableOf(lines: readonly Line[]): string {
  const rows = [HEADINGS, ...lines.map(cellsOf)]
  const widths = HEADINGS.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const text = rows.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return text.join('\n')
}

function cellsOf(line: Line): string[] {
  const { parley, hocuspocus, stock } = line.figures
  const ratio = ratioOf(line)
  const reached = isReached(line)
  return [
    line.workload,
    `${line.what}${line.unit === '' ? '' : ` (${line.unit})`}`,
    ...[parley, hocuspocus, stock, ratio].map((figure) =>
      figure === undefined || Number.isNaN(figure) ? '–' : shortNumber(figure),
    ),
    line.goal === undefined ? '' : goalWords(line.goal),
    reached === undefined ? '' : reached ? 'yes' : 'NO',
  ]
}

function goalWords(goal: Goal): string {
  if ('ratioAtMost' in goal) return `ratio ≤ ${shortNumber(goal.ratioAtMost)}`
  if ('ratioAtLeast' in goal) return `ratio ≥ ${shortNumber(goal.ratioAtLeast)}`
  return 'atMost' in goal ? `≤ ${shortNumber(goal.atMost)}` : `≥ ${shortNumber(goal.atLeast)}`
}

/** Three digits say more than the runs agree on. */
function shortNumber(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value))
  return String(Number(value.toPrecision(2)))
}
