/**
 * When an event was, as exactly as anybody said: a year, a month, or a day, of the calendar and in no time zone. Placed
 * on the axis of the ledger by its beginning in the reader's own zone, where the ledger's moments are read as well.
 */

export type EventTime = {
  readonly precision: 'year' | 'month' | 'day'
  /** ms since the epoch: the first moment of the year, month or day in the reader's zone. */
  readonly from: number
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u

/** Undefined for a date that is not one, `2025-02-30` among them. */
export function eventTime(dateIso: string | undefined): EventTime | undefined {
  const [, year, month, day] = ISO.exec(dateIso ?? '') ?? []
  if (!year) return undefined
  const date = new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  // Two-digit years are not what a four-digit source means.
  date.setFullYear(Number(year))
  const isReal = date.getMonth() + 1 === Number(month ?? 1) && date.getDate() === Number(day ?? 1)
  if (!isReal) return undefined
  return { precision: day ? 'day' : month ? 'month' : 'year', from: date.getTime() }
}
