/** The details of what is selected: a proposal, a position, an actor, an issue, or the board itself. */

import type { ReactElement } from 'react'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { useBoardView } from '../board/board-view.tsx'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { ActorDetails } from './actor-details.tsx'
import { BoardOverview } from './board-overview.tsx'
import { IssueDetails } from './issue-details.tsx'
import { ProposalDetails } from './proposal-details.tsx'
import { SeveralDetails } from './several-details.tsx'

export function Inspector(): ReactElement {
  const { subjects } = useBoardView()
  const [subject] = subjects
  if (!subject) return <BoardOverview />
  if (subjects.length > 1) return <SeveralDetails subjects={subjects} />
  // Another subject is another panel: nothing half-written is carried over.
  return <Details key={JSON.stringify(subject)} subject={subject} />
}

function Details({ subject }: { readonly subject: EntityRef }): ReactElement {
  switch (subject.of) {
    case 'proposal':
      return <ProposalDetails id={subject.id} />
    case 'position':
      return <ProposalDetails id={subject.proposalId} actorId={subject.actorId} />
    case 'actor':
      return <ActorDetails id={subject.id} />
    case 'issue':
      return <IssueDetails id={subject.id} />
    default:
      return unreachable(subject)
  }
}
