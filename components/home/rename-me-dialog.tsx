'use client'
/** Changes the name others see. */

import type { ReactElement } from 'react'
import { NameDialog } from './name-dialog.tsx'

export type RenameMeDialogProps = { readonly name: string; readonly onClose: () => void }

export function RenameMeDialog({ name, onClose }: RenameMeDialogProps): ReactElement {
  return (
    <NameDialog
      title="Your name"
      label="Name"
      hint="Others see it beside your cursor. What you already stated keeps the name it was stated under."
      name={name}
      maxLength={60}
      path="/api/me"
      field="displayName"
      onClose={onClose}
    />
  )
}
