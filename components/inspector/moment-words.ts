/** When something happened, as short as today allows: "14:32", "12 Nov", "12 Nov 2025". */

/** `at` in ms since the epoch; an instant outside the calendar reads as nothing. */
export function momentWords(at: number, now: Date): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return ''
  if (moment.toDateString() === now.toDateString()) {
    return moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  }
  const isThisYear = moment.getFullYear() === now.getFullYear()
  return moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
}
