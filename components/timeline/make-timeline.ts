/** Everything that happened on a board and in its story, oldest first; what has no date comes last. Pure. */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { eventTime } from './event-time.ts'
import type { TimelineEntry } from './timeline-entry.ts'

type Told = Pick<Negotiation, 'ledger' | 'decisions' | 'events'>

export function makeTimeline({ ledger, decisions, events }: Told): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...[...events.values()].map((event): TimelineEntry => {
      const time = eventTime(event.dateIso)
      return { kind: 'event', key: `event/${event.id}`, at: time?.from, time, event }
    }),
    ...ledger.map((change, n): TimelineEntry => {
      return { kind: 'change', key: `change/${n}`, at: change.at, change }
    }),
    ...decisions.map((decision, n): TimelineEntry => {
      return { kind: 'decision', key: `decision/${n}`, at: decision.at, decision }
    }),
  ]
  // Stable: what happened at one moment stays in the order it was written down, a year before its first day.
  return entries.sort(
    (a, b) => (a.at ?? UNDATED) - (b.at ?? UNDATED) || coarseness(a) - coarseness(b),
  )
}

const UNDATED = Number.MAX_SAFE_INTEGER

function coarseness(entry: TimelineEntry): number {
  if (entry.kind !== 'event' || !entry.time) return 3
  return ['year', 'month', 'day'].indexOf(entry.time.precision)
}
