/** Several things are selected: their list, each leading to its own details. */

import type { ReactElement } from 'react'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { EntityLink } from './entity-link.tsx'
import { PanelHead } from './panel-head.tsx'
import { Section } from './section.tsx'

export type SeveralDetailsProps = { readonly subjects: readonly EntityRef[] }

export function SeveralDetails({ subjects }: SeveralDetailsProps): ReactElement {
  return (
    <>
      <PanelHead kind="Selection" />
      <Section title={`${subjects.length} selected`}>
        <ul>
          {subjects.map((subject) => (
            <li key={JSON.stringify(subject)}>
              <EntityLink to={subject}>
                <RefTitle subject={subject} />
              </EntityLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function RefTitle({ subject }: { readonly subject: EntityRef }): string {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const issues = useNegotiation((negotiation) => negotiation.issues)
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  if (subject.of === 'actor') return actors.get(subject.id)?.name ?? subject.id
  if (subject.of === 'issue') return issues.get(subject.id)?.title ?? subject.id
  const proposal = proposals.get(subject.of === 'proposal' ? subject.id : subject.proposalId)
  const title = proposal ? cardTitle(proposal) : 'A proposal no longer here'
  if (subject.of === 'proposal') return title
  return `${actors.get(subject.actorId)?.name ?? subject.actorId}: ${title}`
}
