/** One option of an issue, to be named and to be made of proposals. */

import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { IssueOption } from '#domain/negotiation/issue.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CheckField } from './check-field.tsx'
import styles from './issue-details.module.css'
import { LineField } from './line-field.tsx'

export type OptionEditorProps = {
  readonly option: IssueOption
  /** "Option 2". */
  readonly name: string
  readonly proposals: readonly Proposal[]
  readonly onChange: (option: IssueOption) => void
  readonly onRemove: () => void
}

export function OptionEditor(props: OptionEditorProps): ReactElement {
  const { option, name, proposals, onChange, onRemove } = props
  const { proposalIds } = option
  const toggle = (proposal: Proposal, isIn: boolean) =>
    onChange({
      ...option,
      proposalIds: isIn
        ? [...proposalIds, proposal.id]
        : proposalIds.filter((id) => id !== proposal.id),
    })
  return (
    <li className={styles.option}>
      <div className={styles.named}>
        <LineField
          label={name}
          value={option.title}
          maxLength={300}
          onWrite={(title) => onChange({ ...option, title })}
        />
        <IconButton label={`Remove ${name.toLowerCase()}: ${option.title}`} onClick={onRemove}>
          <X size={14} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.parts}>
        {proposals.map((proposal) => (
          <CheckField
            key={proposal.id}
            label={cardTitle(proposal)}
            checked={proposalIds.includes(proposal.id)}
            onChange={(isIn) => toggle(proposal, isIn)}
          />
        ))}
      </div>
    </li>
  )
}
