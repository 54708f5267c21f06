/** What a proposal hangs together with: what it depends on and excludes decides which packages there can be. */

import { X } from 'lucide-react'
import { type ReactElement, useCallback } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { type Relation, relationKey } from '#domain/negotiation/relation.ts'
import { RELATION_WORDS } from '#domain/words/relation-words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { sameItems } from '../board/same-items.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { AddRelation } from './add-relation.tsx'
import { EntityLink } from './entity-link.tsx'
import { Fact, Facts } from './facts.tsx'
import styles from './proposal-relations.module.css'
import { Section } from './section.tsx'

export type ProposalRelationsProps = { readonly id: ProposalId }

export function ProposalRelations({ id }: ProposalRelationsProps): ReactElement | null {
  const mayEdit = useMayEdit()
  const relations = useNegotiation(
    useCallback((negotiation: Negotiation) => relationsOf(negotiation, id), [id]),
    sameItems,
  )
  if (relations.length === 0 && !mayEdit) return null
  return (
    <Section title="Hangs together with">
      {relations.length > 0 ? (
        <Facts>
          {relations.map((relation) => (
            <RelationFact key={relationKey(relation)} relation={relation} seenFrom={id} />
          ))}
        </Facts>
      ) : null}
      {mayEdit ? <AddRelation id={id} /> : null}
    </Section>
  )
}

type RelationFactProps = { readonly relation: Relation; readonly seenFrom: ProposalId }

function RelationFact({ relation, seenFrom }: RelationFactProps): ReactElement {
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const isOut = relation.from === seenFrom
  const other = isOut ? relation.to : relation.from
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(other))
  const actor = useNegotiation((negotiation) =>
    relation.for ? negotiation.actors.get(relation.for) : undefined,
  )
  const words = RELATION_WORDS[relation.type][isOut ? 'out' : 'in']
  const title = proposal ? cardTitle(proposal) : 'a proposal no longer here'
  return (
    <Fact name={words}>
      <span className={styles.relation}>
        <span>
          {proposal ? <EntityLink to={{ of: 'proposal', id: other }}>{title}</EntityLink> : title}
          {actor ? ` (for ${actor.name})` : ''}
        </span>
        {mayEdit ? (
          <IconButton
            label={`No longer: ${words} ${title}`}
            className={styles.end ?? ''}
            onClick={() => session.run({ type: 'removeRelation', relation })}
          >
            <X size={13} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        ) : null}
      </span>
    </Fact>
  )
}

function relationsOf({ relations }: Negotiation, id: ProposalId): readonly Relation[] {
  return [...relations.values()].filter(({ from, to }) => from === id || to === id)
}
