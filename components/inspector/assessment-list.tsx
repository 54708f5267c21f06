/** What outsiders make of it: of one actor, or of all. Never a position. */

import { type ReactElement, useCallback } from 'react'
import type { Assessment } from '#domain/negotiation/context.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { sameItems } from '../board/same-items.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { ContextItem } from './context-item.tsx'
import { EntityLink } from './entity-link.tsx'
import { Section } from './section.tsx'

export type AssessmentListProps = {
  /** Which to show; must be stable. */
  readonly pick: (assessment: Assessment) => boolean
}

export function AssessmentList({ pick }: AssessmentListProps): ReactElement | null {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const assessments = useNegotiation(
    useCallback(
      (negotiation: Negotiation) => [...negotiation.assessments.values()].filter(pick),
      [pick],
    ),
    sameItems,
  )
  if (assessments.length === 0) return null
  return (
    <Section title="Observers’ assessments" aside={`${assessments.length}, not positions`}>
      <ul>
        {assessments.map(({ id, reading, quote, speaker, actorId }) => (
          <ContextItem
            key={id}
            anchor={`assessment-${id}`}
            title={reading}
            quote={quote}
            speaker={speaker}
          >
            {actorId ? (
              <EntityLink to={{ of: 'actor', id: actorId }}>
                {actors.get(actorId)?.name ?? actorId}
              </EntityLink>
            ) : null}
          </ContextItem>
        ))}
      </ul>
    </Section>
  )
}
