'use client'
/** Asks before an act with consequences, in words that say what will happen. */

import type { ReactElement, ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { DialogActions } from './dialog-actions.tsx'
import { Notice } from './notice.tsx'

export type ConfirmDialogProps = {
  readonly title: string
  readonly children: ReactNode
  readonly confirm: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly problem?: string | undefined
  /** What is to be chosen first. */
  readonly fields?: ReactNode
  /** Whether it is; absent: there is nothing to choose. */
  readonly ready?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  return (
    <Dialog title={props.title} about={props.children} onClose={props.onClose}>
      {props.fields}
      {props.problem ? <Notice tone="error">{props.problem}</Notice> : null}
      <DialogActions>
        <Button onClick={props.onClose} data-autofocus>
          Cancel
        </Button>
        <Button
          variant={props.danger ? 'danger' : 'primary'}
          busy={props.busy ?? false}
          disabled={props.ready === false}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
