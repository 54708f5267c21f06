/** An event of the story in the timeline: when as exactly as anybody said, what, who took part. It leads to an actor. */

import type { ReactElement } from 'react'
import type { NegotiationEvent } from '#domain/negotiation/context.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntryLine } from './entry-line.tsx'
import type { EventTime } from './event-time.ts'
import type { RowPlace } from './timeline-row-view.tsx'
import { actorName } from './timeline-words.ts'

type EventRowProps = {
  readonly event: NegotiationEvent
  readonly time: EventTime | undefined
  readonly place: RowPlace
}

export function EventRow({ event, time, place }: EventRowProps): ReactElement {
  const negotiation = useNegotiation((whole) => whole)
  const { label, when, actors, planned, quote, dateIso, dateBasis } = event
  const [first] = actors
  const more = [
    time ? `in the source: ${when}` : `when: ${when || 'not said'}`,
    time && dateBasis === 'external-knowledge' ? 'date not from the source' : '',
    actors.map((actorId) => actorName(negotiation, { actorId })).join(', '),
    quote ? `“${quote}”` : '',
  ]
  return (
    <EntryLine
      when={time ? <time dateTime={dateIso}>{timeWords(time)}</time> : 'undated'}
      kind={planned ? 'Event, planned' : 'Event'}
      tone="event"
      more={more.filter(Boolean).join(' · ')}
      to={first && { of: 'actor', id: first }}
      place={place}
    >
      <span>{label}</span>
    </EntryLine>
  )
}

function timeWords({ precision, from }: EventTime): string {
  const date = new Date(from)
  if (precision === 'year') return String(date.getFullYear())
  if (precision === 'month')
    return date.toLocaleDateString('en-GB', { month: 'short', year: 'numeric' })
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
}
