/** Every issue with its proposals, as a plain list: the way through the board without a mouse. */

import { type ReactElement, useMemo } from 'react'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { AddIssue } from './add-issue.tsx'
import { AddProposal } from './add-proposal.tsx'
import { EntityLink } from './entity-link.tsx'
import styles from './issue-outline.module.css'
import { ProposalLinks } from './proposal-links.tsx'
import { Section } from './section.tsx'

export function IssueOutline(): ReactElement {
  const mayEdit = useMayEdit()
  const issues = useNegotiation((negotiation) => negotiation.issues)
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const loose = useMemo(
    () =>
      [...proposals.values()].filter(
        ({ issueId }) => issueId === undefined || !issues.has(issueId),
      ),
    [issues, proposals],
  )
  return (
    <Section title="Issues and proposals" aside={`${issues.size} and ${proposals.size}`}>
      {proposals.size === 0 ? 'No proposals yet. Press P on the board to table one.' : null}
      <ul className={styles.issues}>
        {[...issues.values()].map((issue) => (
          <IssueEntry key={issue.id} issue={issue} proposals={proposals} />
        ))}
        {loose.length > 0 && issues.size > 0 ? (
          <li>
            <p className={styles.issue}>Under no issue</p>
            <ProposalLinks proposals={loose} />
          </li>
        ) : null}
      </ul>
      {issues.size === 0 ? <ProposalLinks proposals={loose} /> : null}
      {mayEdit ? (
        <div className={styles.add}>
          <AddProposal />
          <AddIssue />
        </div>
      ) : null}
    </Section>
  )
}

type IssueEntryProps = {
  readonly issue: Issue
  readonly proposals: ReadonlyMap<string, Proposal>
}

function IssueEntry({ issue, proposals }: IssueEntryProps): ReactElement {
  return (
    <li>
      <p className={styles.issue}>
        <EntityLink to={{ of: 'issue', id: issue.id }}>{issue.title}</EntityLink>
      </p>
      <ProposalLinks
        proposals={[...proposals.values()].filter(({ issueId }) => issueId === issue.id)}
      />
    </li>
  )
}
