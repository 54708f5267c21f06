/** A moment in words as near as it is. Local time, 24 hours; without `now` (on a server) the plain date in UTC. */

export function nearTime(at: Date, now: Date | undefined): string {
  if (!now) return day(at, { year: 'numeric', timeZone: 'UTC' })
  const clock = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const days = dayNumber(now) - dayNumber(at)
  if (days === 0) return `today, ${clock}`
  if (days === 1) return `yesterday, ${clock}`
  if (days === -1) return `tomorrow, ${clock}`
  return day(at, at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' })
}

function day(at: Date, more: Intl.DateTimeFormatOptions): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...more })
}

/** Counts local calendar days, whatever daylight saving does to their length. */
function dayNumber(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000
}
