'use client'
/** Says what an act on a board means before it is done, and does it. The acts: board-acts.tsx. */

import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { BOARD_ACTS, type BoardAct } from './board-acts.tsx'
import type { BoardSummary } from './board-summary.ts'

export type BoardActDialogProps = {
  readonly act: BoardAct
  readonly board: BoardSummary
  readonly onClose: () => void
}

export function BoardActDialog({ act, board, onClose }: BoardActDialogProps): ReactElement {
  const router = useRouter()
  const { busy, refusal, send } = useSend()
  const { title, confirm, isDanger, method, path, words, problem } = BOARD_ACTS[act]
  async function carryOut(): Promise<void> {
    const where = `/api/boards/${board.id}${path}`
    const answer = await send({ path: where, method, schema: ANYTHING })
    // Somebody else may have deleted it meanwhile: the list says so.
    if (!answer.ok && answer.refusal.code !== 'not_found') return
    router.refresh()
    onClose()
  }
  return (
    <ConfirmDialog
      title={title(board.title)}
      confirm={confirm}
      danger={isDanger}
      busy={busy}
      problem={refusal && (problem?.[refusal.code] ?? errorWords(refusal))}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      {words(board)}
    </ConfirmDialog>
  )
}
