'use client'
/** Asks before a board goes, for everybody and for good. */

import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { BoardSummary } from './board-summary.ts'

export type DeleteBoardDialogProps = {
  readonly board: BoardSummary
  readonly onClose: () => void
}

export function DeleteBoardDialog({ board, onClose }: DeleteBoardDialogProps): ReactElement {
  const router = useRouter()
  const { busy, refusal, send } = useSend()
  async function remove(): Promise<void> {
    const path = `/api/boards/${board.id}`
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    // Somebody else may have deleted it meanwhile: that is what was wanted.
    if (!answer.ok && answer.refusal.code !== 'not_found') return
    router.refresh()
    onClose()
  }
  return (
    <ConfirmDialog
      title={`Delete “${board.title}”?`}
      confirm="Delete the board"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {peopleWords(board.peopleCount)} at once. Proposals, positions, drawings, snapshots and links
      go with it. This cannot be undone.
    </ConfirmDialog>
  )
}

function peopleWords(count: number): string {
  if (count <= 1) return 'It disappears'
  return `It disappears for all ${count} people`
}
