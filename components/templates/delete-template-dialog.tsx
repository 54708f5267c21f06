'use client'
/** Asks before one of one's own templates goes. */

import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

export type DeleteTemplateDialogProps = {
  readonly template: { readonly id: string; readonly title: string; readonly isShared: boolean }
  readonly onClose: () => void
}

export function DeleteTemplateDialog(props: DeleteTemplateDialogProps): ReactElement {
  const { id, title, isShared } = props.template
  const router = useRouter()
  const { busy, refusal, send } = useSend()
  async function remove(): Promise<void> {
    const path = `/api/templates/${id}`
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    if (!answer.ok && answer.refusal.code !== 'not_found') return
    router.refresh()
    props.onClose()
  }
  return (
    <ConfirmDialog
      title={`Delete the template “${title}”?`}
      confirm="Delete the template"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void remove()}
      onClose={props.onClose}
    >
      {isShared ? 'Nobody on this server' : 'You'} can {isShared ? '' : 'no longer '}start a board
      from it{isShared ? ' any more' : ''}. Boards that were made from it stay as they are.
    </ConfirmDialog>
  )
}
