'use client'
/** Asks before the board goes back to a snapshot, for everybody. */

import type { ReactElement } from 'react'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { RESTORED, type Snapshot } from './snapshot.ts'

export type RestoreDialogProps = {
  readonly path: string
  readonly snapshot: Snapshot
  readonly onRestored: (words: string) => void
  readonly onClose: () => void
}

export function RestoreDialog(props: RestoreDialogProps): ReactElement {
  const { snapshot } = props
  const { busy, refusal, send } = useSend()
  async function restore(): Promise<void> {
    const path = `${props.path}/${snapshot.id}/restore`
    const answer = await send({ path, method: 'POST', schema: RESTORED })
    if (!answer.ok) return
    const before = answer.value.before.name
    props.onRestored(`Restored “${snapshot.name}”. What was here before is kept as “${before}”.`)
    props.onClose()
  }
  return (
    <ConfirmDialog
      title={`Restore “${snapshot.name}”?`}
      confirm="Restore for everybody"
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void restore()}
      onClose={props.onClose}
    >
      The board goes back to how it was <LocalTime at={snapshot.savedAt} />, for everybody and at
      once. The present is saved first, as a snapshot of its own, so nothing is lost.
    </ConfirmDialog>
  )
}
