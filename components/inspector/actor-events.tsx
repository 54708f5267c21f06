/** The events an actor took part in. */

import { type ReactElement, useCallback } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { sameItems } from '../board/same-items.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { ContextItem } from './context-item.tsx'
import { Section } from './section.tsx'

export type ActorEventsProps = { readonly id: ActorId }

export function ActorEvents({ id }: ActorEventsProps): ReactElement | null {
  const events = useNegotiation(
    useCallback(
      (negotiation: Negotiation) =>
        [...negotiation.events.values()].filter(({ actors }) => actors.includes(id)),
      [id],
    ),
    sameItems,
  )
  if (events.length === 0) return null
  return (
    <Section title="Took part in" aside={events.length}>
      <ul>
        {events.map((event) => (
          <ContextItem
            key={event.id}
            anchor={`actor-event-${event.id}`}
            title={event.label}
            quote={event.quote}
            source={event.source}
          >
            {event.when}
          </ContextItem>
        ))}
      </ul>
    </Section>
  )
}
