/** One issue: its question, its options, the proposals under it. */

import { type ReactElement, useCallback } from 'react'
import type { IssueId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { sameItems } from '../board/same-items.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { CommentsOn } from '../comments/comments-on.tsx'
import { DetailsGone } from './details-gone.tsx'
import { IssueOptions } from './issue-options.tsx'
import { PanelHead } from './panel-head.tsx'
import { ProposalLinks } from './proposal-links.tsx'
import { RemoveButton } from './remove-button.tsx'
import { Section } from './section.tsx'
import { SharedText } from './shared-text.tsx'

export type IssueDetailsProps = { readonly id: IssueId }

export function IssueDetails({ id }: IssueDetailsProps): ReactElement {
  const issue = useNegotiation((negotiation) => negotiation.issues.get(id))
  const proposals = useNegotiation(
    useCallback(
      (negotiation: Negotiation) =>
        [...negotiation.proposals.values()].filter(({ issueId }) => issueId === id),
      [id],
    ),
    sameItems,
  )
  if (!issue) return <DetailsGone what="issue" />
  return (
    <>
      <PanelHead kind="Issue" />
      <SharedText
        target={{ of: 'issue', id, field: 'title' }}
        label="Title of the issue"
        text={issue.title}
        look="title"
        maxLength={300}
      />
      <SharedText
        target={{ of: 'issue', id, field: 'question' }}
        label="Question of the issue"
        text={issue.question}
        look="question"
        placeholder="What has to be answered?"
        maxLength={500}
      />
      <IssueOptions issue={issue} proposals={proposals} />
      <Section title="Proposals" aside={proposals.length}>
        {proposals.length > 0 ? <ProposalLinks proposals={proposals} /> : 'None under this issue.'}
      </Section>
      <CommentsOn about={{ of: 'issue', id }} />
      <RemoveButton of="issue" id={id} title={issue.title} />
    </>
  )
}
