/** What limits actors: of one actor, or on one proposal. Never a position. */

import { type ReactElement, useCallback } from 'react'
import type { Constraint } from '#domain/negotiation/context.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { sameItems } from '../board/same-items.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { ContextItem } from './context-item.tsx'
import { EntityLink } from './entity-link.tsx'
import { Section } from './section.tsx'

export type ConstraintListProps = {
  /** Which to show; must be stable. */
  readonly pick: (constraint: Constraint) => boolean
}

export function ConstraintList({ pick }: ConstraintListProps): ReactElement | null {
  const constraints = useNegotiation(
    useCallback(
      (negotiation: Negotiation) => [...negotiation.constraints.values()].filter(pick),
      [pick],
    ),
    sameItems,
  )
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  if (constraints.length === 0) return null
  return (
    <Section title="Constraints" aside={`${constraints.length}, not positions`}>
      <ul>
        {constraints.map((constraint) => (
          <ContextItem
            key={constraint.id}
            anchor={`constraint-${constraint.id}`}
            title={constraint.text}
            quote={constraint.quote}
            speaker={constraint.speaker}
          >
            {constraint.actorId ? <ActorName id={constraint.actorId} /> : 'All'}
            {`, ${constraint.type.replaceAll('-', ' ')}`}
            {constraint.affects.length > 0 ? ', on ' : ''}
            {constraint.affects.map((id, index) => {
              const proposal = proposals.get(id)
              return proposal ? (
                <span key={id}>
                  {index > 0 ? '; ' : ''}
                  <EntityLink to={{ of: 'proposal', id }}>{cardTitle(proposal)}</EntityLink>
                </span>
              ) : null
            })}
          </ContextItem>
        ))}
      </ul>
    </Section>
  )
}

function ActorName({ id }: { readonly id: ActorId }): ReactElement {
  const name = useNegotiation((negotiation) => negotiation.actors.get(id)?.name)
  return <EntityLink to={{ of: 'actor', id }}>{name ?? id}</EntityLink>
}
