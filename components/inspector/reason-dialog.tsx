/** Says what an act will do, asks for the reason, and carries it out. */

import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './amend-dialog.module.css'

export type ReasonDialogProps = {
  readonly title: string
  readonly about: string
  /** The word on the button; absent: the title. */
  readonly act?: string
  /** What else there is to say before the reason. */
  readonly children?: ReactNode
  /** With the reason, trimmed; empty where none was given. */
  readonly onAct: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const { title, about, act = title, children, onAct, onClose } = props
  const [reason, setReason] = useState('')
  const carryOut = (event: FormEvent) => {
    event.preventDefault()
    onAct(reason.trim())
  }
  return (
    <Dialog title={title} about={about} onClose={onClose}>
      <form className={styles.form} onSubmit={carryOut}>
        {children}
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
            {act}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
