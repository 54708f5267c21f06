/** The ladder of one party: where named packages and no agreement stand for it, the best on top. Pure. */

import type { ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import { worthOf } from '#domain/analysis/weighted/worth-of-proposals.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'

export type Rung = {
  readonly names: readonly string[]
  readonly least: number
  /** The same as `least` where no issue is left open. */
  readonly most: number
  readonly open: number
  readonly isReservation: boolean
}

/** A name and what it is worth, of what is no package in the tray. */
export type Worth = { readonly name: string; readonly points: number }

/** Equals share a rung; the reservation value stands below what is worth as much. */
export function rungsOf(
  sheet: ScoreSheet,
  { issues, packages }: Pick<Negotiation, 'issues' | 'packages'>,
  others: readonly Worth[],
): readonly Rung[] {
  const rungs = new Map<string, Rung & { readonly names: string[] }>()
  const put = (name: string, { least, most, open }: Omit<Rung, 'names' | 'isReservation'>) => {
    const key = `${Math.round(least)} ${Math.round(most)} ${open}`
    const rung = rungs.get(key)
    if (rung) rung.names.push(name)
    else rungs.set(key, { names: [name], least, most, open, isReservation: false })
  }
  for (const { name, points } of others) put(name, { least: points, most: points, open: 0 })
  for (const { title, proposalIds } of packages.values()) {
    if (proposalIds.length === 0) continue
    put(title || 'Package without a name', worthOf(sheet, issues.values(), proposalIds))
  }
  const { reservation } = sheet
  const none = { names: ['No agreement'], least: reservation, most: reservation, open: 0 }
  return [...rungs.values(), { ...none, isReservation: true }].sort(
    (a, b) =>
      b.least - a.least || b.most - a.most || Number(a.isReservation) - Number(b.isReservation),
  )
}
