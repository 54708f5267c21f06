/** When something was done, to the minute and in the reader's own zone: "14:32", "12 Nov, 14:32", "12 Nov 2025, 14:32". */

/** `at` in ms since the epoch; an instant outside the calendar reads as nothing. */
export function momentInWords(at: number, now: Date): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return ''
  const clock = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (moment.toDateString() === now.toDateString()) return clock
  const isThisYear = moment.getFullYear() === now.getFullYear()
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  const day = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...year })
  return `${day}, ${clock}`
}
