/** Asks before somebody is taken out. */

import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { MemberDialogProps } from './seat-dialog.tsx'

export function RemoveDialog({ member, onChanged, onClose }: MemberDialogProps): ReactElement {
  const { boardId } = useBoardSession()
  const { busy, refusal, send } = useSend()
  async function remove(): Promise<void> {
    const path = `/api/boards/${boardId}/people/${member.id}`
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    if (!answer.ok) return
    onChanged()
    onClose()
  }
  return (
    <ConfirmDialog
      title={`Remove ${member.name}?`}
      confirm="Remove"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      They are out at once, on every tab. By a link that is still open they can come back: revoke
      it, or switch the lobby on.
    </ConfirmDialog>
  )
}
