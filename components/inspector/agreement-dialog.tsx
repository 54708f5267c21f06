/** Says what declaring or taking back an agreement will do, asks for the reason, and does it. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './amend-dialog.module.css'

export type AgreementDialogProps = {
  readonly title: string
  readonly proposal: Proposal
  readonly act: 'agreed_ad_referendum' | 'agreed' | 'reopen'
  readonly onAct: (reason: string) => void
  readonly onClose: () => void
}

export function AgreementDialog(props: AgreementDialogProps): ReactElement {
  const { title, proposal, act, onAct, onClose } = props
  const packageDeal = useNegotiation((negotiation) => negotiation.packageDeal)
  const [reason, setReason] = useState('')
  const carryOut = (event: FormEvent) => {
    event.preventDefault()
    onAct(reason.trim())
  }
  const about = `“${cardTitle(proposal)}” ${consequence(act, proposal, packageDeal)}`
  return (
    <Dialog title={title} about={about} onClose={onClose}>
      <form className={styles.form} onSubmit={carryOut}>
        <TextField
          label="Reason, or how it was agreed"
          value={reason}
          maxLength={2000}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            {title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function consequence(
  act: AgreementDialogProps['act'],
  { status }: Proposal,
  packageDeal: boolean,
): string {
  if (act === 'agreed_ad_referendum') {
    const rest = packageDeal ? ' Nothing is agreed until everything is agreed, as a package.' : ''
    return `will stand as agreed, to be confirmed by those the delegates answer to.${rest}`
  }
  if (act === 'agreed') return 'will stand as agreed. It cannot be amended until it is reopened.'
  const isDeal = packageDeal && status === 'agreed'
  return isDeal
    ? 'goes back on the table. What was agreed together with it is agreed ad referendum from then on.'
    : 'goes back on the table.'
}
