/** What is held against a package, in words: counts of cells, never a price. Pure. */

import type { PackageCounts } from '#domain/analysis/package-check.ts'

/** "1 red line, 1 must-have missing, 4 opposed, 6 silent, 2 conditions open"; "Nothing stands against it". */
export function countWords({
  redLines,
  missing,
  opposed,
  unknown,
  conditional,
}: PackageCounts): string {
  const parts = [
    redLines > 0 && plural(redLines, 'red line'),
    missing > 0 && `${plural(missing, 'must-have')} missing`,
    opposed > 0 && `${opposed} opposed`,
    unknown > 0 && `${unknown} silent`,
    conditional > 0 && `${conditional} conditional`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing stands against it' : parts.join(', ')
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
