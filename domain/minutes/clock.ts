/**
 * Moments as minutes write them, in one time zone: the hour alone where all happened on one day. The months' names are
 * ours, for those of a browser or a server differ between versions.
 */

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const MINUTE_MS = 60_000

export type Clock = {
  readonly zone: string
  /** "23 November 2026". */
  readonly day: (at: number) => string
  /** "14:32". */
  readonly hour: (at: number) => string
  /** "14:32" on the one day of the session; else "23 November, 14:32", with its year where that is not clear. */
  readonly moment: (at: number) => string
  /** "23 November 2026, 14:02 to 16:40". */
  readonly span: (from: number, to: number) => string
}

type Local = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: string
}

/** `moments`: when the session was held, in ms since the epoch. @throws RangeError for a zone that is none */
export function clockIn(zone: string, moments: readonly number[]): Clock {
  const local = localIn(zone)
  const dayOf = (at: number): string => {
    const { year, month, day } = local(at)
    return `${day} ${MONTHS[month - 1]} ${year}`
  }
  const hourOf = (at: number): string => local(at).hour
  const days = new Set(moments.map(dayOf))
  const years = new Set(moments.map((at) => local(at).year))
  const momentOf = (at: number): string => {
    if (days.size === 1 && days.has(dayOf(at))) return hourOf(at)
    const { year, month, day } = local(at)
    const isThatYear = years.size === 1 && years.has(year)
    return `${isThatYear ? `${day} ${MONTHS[month - 1]}` : dayOf(at)}, ${hourOf(at)}`
  }
  return {
    zone,
    day: dayOf,
    hour: hourOf,
    moment: momentOf,
    span: (from, to) => {
      if (dayOf(from) !== dayOf(to)) return `${dayOf(from)} to ${dayOf(to)}`
      const hours = [hourOf(from), hourOf(to)]
      return `${dayOf(from)}, ${[...new Set(hours)].join(' to ')}`
    },
  }
}

/** Whether this is the name of a time zone here. */
export function isZone(zone: string): boolean {
  try {
    localIn(zone)(0)
    return true
  } catch {
    // RangeError is how Intl says no.
    return false
  }
}

/** "13 min", "1 h 35 min", "2 days 3 h"; less than half a minute is "under a minute". */
export function durationWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS)
  if (minutes < 1) return 'under a minute'
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const parts =
    days > 0
      ? [`${days} ${days === 1 ? 'day' : 'days'}`, hours > 0 && `${hours} h`]
      : [hours > 0 && `${hours} h`, minutes % 60 > 0 && `${minutes % 60} min`]
  return parts.filter(Boolean).join(' ')
}

function localIn(zone: string): (at: number) => Local {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const number = (name: 'year' | 'month' | 'day'): number => Number(parts.get(name))
    return {
      year: number('year'),
      month: number('month'),
      day: number('day'),
      hour: `${parts.get('hour')}:${parts.get('minute')}`,
    }
  }
}
