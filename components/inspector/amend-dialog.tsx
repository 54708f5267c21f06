/** Amending a proposal: new words, and why. Positions stay with the old wording until they are confirmed. */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './amend-dialog.module.css'

export type AmendDialogProps = { readonly proposal: Proposal; readonly onClose: () => void }

type Wording = { readonly title: string; readonly cardTitle: string; readonly text: string }

export function AmendDialog({ proposal, onClose }: AmendDialogProps): ReactElement {
  const session = useBoardSession()
  const [opened] = useState(() => wordingOf(proposal))
  const [wording, setWording] = useState(opened)
  const [reason, setReason] = useState('')
  const { id, version } = proposal
  const changed = changedFields(opened, wording)
  const mayAmend = Object.keys(changed).length > 0 && wording.title.trim() !== ''
  const hasMoved = Object.keys(changedFields(opened, wordingOf(proposal))).length > 0
  const amend = (event: FormEvent) => {
    event.preventDefault()
    if (!mayAmend) return
    const why = reason.trim() ? { reason: reason.trim() } : {}
    session.run({ type: 'amendProposal', id, ...changed, ...why })
    onClose()
  }
  return (
    <Dialog
      title="Amend the proposal"
      about={`This makes version ${version + 1}. Positions stated on version ${version} show that they have not been confirmed.`}
      width="wide"
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={amend}>
        {hasMoved ? (
          <Notice tone="warn">
            Somebody has changed these words since you opened this. What you write replaces them.
          </Notice>
        ) : null}
        <WordingFields
          wording={wording}
          hasCardTitle={proposal.cardTitle !== undefined}
          onWrite={setWording}
        />
        <TextField
          label="Reason"
          value={reason}
          maxLength={2000}
          placeholder="What moved it?"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!mayAmend}>
            Make version {version + 1}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type WordingFieldsProps = {
  readonly wording: Wording
  readonly hasCardTitle: boolean
  readonly onWrite: (wording: Wording) => void
}

function WordingFields({ wording, hasCardTitle, onWrite }: WordingFieldsProps): ReactElement {
  const { title, cardTitle, text } = wording
  return (
    <>
      <TextField
        label="Title"
        value={title}
        maxLength={300}
        required
        onChange={(event) => onWrite({ ...wording, title: event.currentTarget.value })}
      />
      {hasCardTitle ? (
        <TextField
          label="Words on the card"
          value={cardTitle}
          maxLength={300}
          placeholder={title}
          onChange={(event) => onWrite({ ...wording, cardTitle: event.currentTarget.value })}
        />
      ) : null}
      <TextArea
        label="Text"
        value={text}
        rows={8}
        maxLength={20_000}
        data-autofocus
        onChange={(event) => onWrite({ ...wording, text: event.currentTarget.value })}
      />
    </>
  )
}

function wordingOf({ title, cardTitle = '', text }: Proposal): Wording {
  return { title, cardTitle, text }
}

/** Only what differs is amended: what somebody else writes elsewhere meanwhile stays. */
function changedFields(before: Wording, after: Wording): Partial<Wording> {
  const fields = ['title', 'cardTitle', 'text'] as const
  const differing = fields.filter((field) => after[field].trim() !== before[field].trim())
  return Object.fromEntries(differing.map((field) => [field, after[field].trim()]))
}
