/** One proposal: the text on the table, its facts, every position on it, and what changed. */

import { type ReactElement, useCallback } from 'react'
import type { Constraint } from '#domain/negotiation/context.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { cardTitle, isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { CommentsOn } from '../comments/comments-on.tsx'
import { ProposalPackages } from '../packages/proposal-packages.tsx'
import { SourceLink } from '../sources/source-link.tsx'
import { ConstraintList } from './constraint-list.tsx'
import { DetailsGone } from './details-gone.tsx'
import { PanelHead } from './panel-head.tsx'
import { ProposalFacts } from './proposal-facts.tsx'
import { ProposalPositions } from './proposal-positions.tsx'
import { ProposalRelations } from './proposal-relations.tsx'
import { ProposalVerdict } from './proposal-verdict.tsx'
import { ProposalVersions } from './proposal-versions.tsx'
import { Quote } from './quote.tsx'
import { RemoveButton } from './remove-button.tsx'
import { SharedText } from './shared-text.tsx'
import { useAmendHint } from './use-amend-hint.ts'
import { WhatChanged } from './what-changed.tsx'

export type ProposalDetailsProps = {
  readonly id: ProposalId
  /** Opened by this actor's token: its position stands first. */
  readonly actorId?: ActorId | undefined
}

export function ProposalDetails({ id, actorId }: ProposalDetailsProps): ReactElement {
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(id))
  const issue = useNegotiation((negotiation) =>
    proposal?.issueId ? negotiation.issues.get(proposal.issueId) : undefined,
  )
  const affects = useCallback((constraint: Constraint) => constraint.affects.includes(id), [id])
  const hint = useAmendHint(id)
  if (!proposal) return <DetailsGone what="proposal" />
  const isAgreed = isAgreedStatus(proposal.status)
  const positions = <ProposalPositions key="positions" proposal={proposal} first={actorId} />
  return (
    <>
      <PanelHead
        kind={actorId ? 'Position' : 'Proposal'}
        {...(issue ? { under: { ref: { of: 'issue', id: issue.id }, title: issue.title } } : {})}
      />
      <SharedText
        target={{ of: 'proposal', id, field: 'title' }}
        label="Title of the proposal"
        text={proposal.title}
        look="title"
        maxLength={300}
        fixed={isAgreed}
        hint={hint}
      />
      {actorId ? positions : null}
      {proposal.quote ? <Quote>{proposal.quote}</Quote> : null}
      {proposal.source ? <SourceLink span={proposal.source} /> : null}
      <SharedText
        target={{ of: 'proposal', id, field: 'text' }}
        label="Text of the proposal"
        text={proposal.text}
        look="body"
        placeholder="What exactly is proposed?"
        maxLength={20_000}
        fixed={isAgreed}
        hint={hint}
      />
      <ProposalVersions proposal={proposal} />
      <ProposalFacts proposal={proposal} />
      <ProposalVerdict id={id} />
      {actorId ? null : positions}
      <ProposalPackages id={id} />
      <ProposalRelations id={id} />
      <ConstraintList pick={affects} />
      <WhatChanged proposalId={id} {...(actorId ? { actorId } : {})} />
      <CommentsOn
        about={actorId ? { of: 'position', actorId, proposalId: id } : { of: 'proposal', id }}
      />
      <RemoveButton of="proposal" id={id} title={cardTitle(proposal)} />
    </>
  )
}
