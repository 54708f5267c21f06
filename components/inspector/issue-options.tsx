/** The options of an issue: what excludes each other, each made of proposals. Packages are made of them. */

import type { ReactElement } from 'react'
import type { Issue, IssueOption } from '#domain/negotiation/issue.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { newId } from '../board/new-id.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { AddLine } from './add-line.tsx'
import styles from './issue-details.module.css'
import { OptionEditor } from './option-editor.tsx'
import { ProposalLinks } from './proposal-links.tsx'
import { Section } from './section.tsx'

export type IssueOptionsProps = {
  readonly issue: Issue
  /** Those under the issue: what an option may be made of. */
  readonly proposals: readonly Proposal[]
}

export function IssueOptions({ issue, proposals }: IssueOptionsProps): ReactElement | null {
  const mayEdit = useMayEdit()
  if (mayEdit) return <EditedOptions issue={issue} proposals={proposals} />
  if (issue.options.length === 0) return null
  return (
    <Section title="Options" aside="one of them">
      <ol>
        {issue.options.map((option) => (
          <ReadOption key={option.id} option={option} />
        ))}
      </ol>
    </Section>
  )
}

function ReadOption({ option }: { readonly option: IssueOption }): ReactElement {
  const all = useNegotiation((negotiation) => negotiation.proposals)
  return (
    <li className={styles.option}>
      {option.title}
      <ProposalLinks proposals={option.proposalIds.flatMap((id) => all.get(id) ?? [])} />
    </li>
  )
}

function EditedOptions({ issue, proposals }: IssueOptionsProps): ReactElement {
  const session = useBoardSession()
  const { id, options } = issue
  const all = useNegotiation((negotiation) => negotiation.proposals)
  const known = new Set(proposals.map((proposal) => proposal.id))
  // An option may be made of what lies under another issue; that must not be out of reach.
  const elsewhere = [...new Set(options.flatMap(({ proposalIds }) => proposalIds))]
    .filter((proposalId) => !known.has(proposalId))
    .flatMap((proposalId) => all.get(proposalId) ?? [])
  const write = (next: readonly IssueOption[]) =>
    session.run({ type: 'editIssue', id, fields: { options: next } })
  const add = (title: string) => write([...options, { id: newId(), title, proposalIds: [] }])
  const change = (changed: IssueOption) =>
    write(options.map((option) => (option.id === changed.id ? changed : option)))
  return (
    <Section title="Options" aside={options.length > 0 ? 'one of them' : 'none yet'}>
      <ol>
        {options.map((option, index) => (
          <OptionEditor
            key={option.id}
            option={option}
            name={`Option ${index + 1}`}
            proposals={[...proposals, ...elsewhere]}
            onChange={change}
            onRemove={() => write(options.filter((other) => other.id !== option.id))}
          />
        ))}
      </ol>
      {options.length === 0 && proposals.length > 0 ? (
        <p className={styles.each}>
          <Button size="tight" onClick={() => write(oneEach(proposals))}>
            Make each proposal an option
          </Button>
        </p>
      ) : null}
      <AddLine label="New option" button="Add option" maxLength={300} onAdd={add} />
    </Section>
  )
}

/** And one more: to agree on nothing here. */
function oneEach(proposals: readonly Proposal[]): readonly IssueOption[] {
  return [
    { id: newId(), title: 'None of them', proposalIds: [] },
    ...proposals.map((proposal) => ({
      id: newId(),
      title: cardTitle(proposal),
      proposalIds: [proposal.id],
    })),
  ]
}
