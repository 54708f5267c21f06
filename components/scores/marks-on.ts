/** Named packages by the point of the plot they lie on. Pure. */

import { type PackageTable, rowOf } from '#domain/analysis/weighted/package-table.ts'
import type { Spot } from '#domain/analysis/weighted/two-parties.ts'
import type { Notable } from './notables.ts'

export type Marks = ReadonlyMap<Spot, readonly Notable[]>

/** What is in the tray and does not hang together lies on none. */
export function marksOn(
  spots: readonly Spot[],
  notables: readonly Notable[],
  table: PackageTable,
): Marks {
  const marks = new Map<Spot, Notable[]>()
  for (const notable of notables) {
    const spot = spotAt(spots, rowOf(table, notable.choice))
    if (spot) marks.set(spot, [...(marks.get(spot) ?? []), notable])
  }
  return marks
}

export function spotAt(spots: readonly Spot[], row: number | undefined): Spot | undefined {
  return row === undefined ? undefined : spots.find(({ rows }) => rows.includes(row))
}
