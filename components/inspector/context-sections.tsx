/** What surrounds the negotiation: open questions, outsiders' assessments, events. */

import type { ReactElement } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { AssessmentList } from './assessment-list.tsx'
import { ContextItem } from './context-item.tsx'
import { EntityLink } from './entity-link.tsx'
import { Section } from './section.tsx'

export function ContextSections(): ReactElement {
  return (
    <>
      <OpenQuestions />
      <AssessmentList pick={every} />
      <Events />
    </>
  )
}

function every(): boolean {
  return true
}

function OpenQuestions(): ReactElement | null {
  const questions = useNegotiation((negotiation) => negotiation.openQuestions)
  if (questions.size === 0) return null
  return (
    <Section title="Open questions" aside={questions.size}>
      <ol>
        {[...questions.values()].map(({ id, text, quote }) => (
          <ContextItem key={id} anchor={`question-${id}`} title={text} quote={quote} />
        ))}
      </ol>
    </Section>
  )
}

function Events(): ReactElement | null {
  const events = useNegotiation((negotiation) => negotiation.events)
  if (events.size === 0) return null
  return (
    <Section title="Events" aside={events.size}>
      <ol>
        {[...events.values()].map((event) => (
          <ContextItem
            key={event.id}
            anchor={`event-${event.id}`}
            title={event.label}
            quote={event.quote}
            source={event.source}
          >
            {event.when}
            {event.dateIso ? `, ${event.dateIso}` : ''}
            {event.dateBasis === 'external-knowledge' ? ' (date not in the source)' : ''}
            {event.planned ? ', planned' : ''}
            {event.actors.length > 0 ? ' · ' : ''}
            <ActorNames ids={event.actors} />
          </ContextItem>
        ))}
      </ol>
    </Section>
  )
}

function ActorNames({ ids }: { readonly ids: readonly ActorId[] }): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <EntityLink to={{ of: 'actor', id }}>{actors.get(id)?.name ?? id}</EntityLink>
        </span>
      ))}
    </>
  )
}
