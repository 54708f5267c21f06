/** A score sheet as it is kept and as it is answered. What it means: domain/analysis/weighted/sheet-of-points.ts. */

import { z } from 'zod'
import { POINTS } from '#domain/analysis/weighted/score-sheet.ts'
import { isId } from '#domain/negotiation/ids.ts'

const wholePoints = z.int().min(0).max(POINTS)
const someId = z.string().refine(isId, 'is no id')

/** By issue's id, by option's id. */
export const pointsByIssue = z.record(someId, z.record(someId, wholePoints))
export const reservationPoints = wholePoints
/** Goes up by one each time it is written; 0: there is none yet. */
export const sheetVersion = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)

export const SHEET_COLUMNS = {
  actorId: true,
  points: true,
  reservation: true,
  version: true,
} as const

export type SheetRow = {
  readonly actorId: string
  readonly points: unknown
  readonly reservation: number
  readonly version: number
}

export type SheetAnswer = {
  readonly actorId: string
  readonly points: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly reservation: number
  readonly version: number
}

/** @throws ZodError when the row holds what we never write */
export function sheetAnswer({ actorId, points, reservation, version }: SheetRow): SheetAnswer {
  return { actorId, points: pointsByIssue.parse(points), reservation, version }
}
