/** What a proposal hangs together with. */

import { type ReactElement, useCallback } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { type Relation, relationKey } from '#domain/negotiation/relation.ts'
import { sameItems } from '../board/same-items.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EntityLink } from './entity-link.tsx'
import { Fact, Facts } from './facts.tsx'
import { RELATION_WORDS } from './relation-words.ts'
import { Section } from './section.tsx'

export type ProposalRelationsProps = { readonly id: ProposalId }

export function ProposalRelations({ id }: ProposalRelationsProps): ReactElement | null {
  const relations = useNegotiation(
    useCallback((negotiation: Negotiation) => relationsOf(negotiation, id), [id]),
    sameItems,
  )
  if (relations.length === 0) return null
  return (
    <Section title="Hangs together with">
      <Facts>
        {relations.map((relation) => (
          <RelationFact key={relationKey(relation)} relation={relation} seenFrom={id} />
        ))}
      </Facts>
    </Section>
  )
}

type RelationFactProps = { readonly relation: Relation; readonly seenFrom: ProposalId }

function RelationFact({ relation, seenFrom }: RelationFactProps): ReactElement {
  const isOut = relation.from === seenFrom
  const other = isOut ? relation.to : relation.from
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(other))
  const actor = useNegotiation((negotiation) =>
    relation.for ? negotiation.actors.get(relation.for) : undefined,
  )
  return (
    <Fact name={RELATION_WORDS[relation.type][isOut ? 'out' : 'in']}>
      {proposal ? (
        <EntityLink to={{ of: 'proposal', id: other }}>{cardTitle(proposal)}</EntityLink>
      ) : (
        'a proposal no longer here'
      )}
      {actor ? ` (for ${actor.name})` : ''}
    </Fact>
  )
}

function relationsOf({ relations }: Negotiation, id: ProposalId): readonly Relation[] {
  return [...relations.values()].filter(({ from, to }) => from === id || to === id)
}
