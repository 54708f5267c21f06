/** When somebody was there: from when to when, short absences left out. Kept by server/visits, told by sections/attendance.ts. */

/** Moments are ms since the epoch. */
export type Visit = { readonly from: number; readonly until: number }

/** A page reloaded, a train through a tunnel, a laptop carried next door: whoever is back by then was there. */
export const ABSENCE_MS = 5 * 60_000

/** Oldest first; what overlaps or lies closer together than an absence is one. */
export function joinVisits(visits: readonly Visit[]): readonly Visit[] {
  const joined: Visit[] = []
  for (const visit of visits.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last === undefined || visit.from - last.until > ABSENCE_MS) joined.push(visit)
    else joined[joined.length - 1] = { ...last, until: Math.max(last.until, visit.until) }
  }
  return joined
}

/** ms, of visits that were joined. */
export function timeThere(visits: readonly Visit[]): number {
  return visits.reduce((sum, { from, until }) => sum + until - from, 0)
}
