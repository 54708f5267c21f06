/** Asks before a what-if is given up: nothing brings it back. */

import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { movesWords } from './what-if-words.ts'

export type DiscardDialogProps = { readonly count: number; readonly onClose: () => void }

export function DiscardDialog({ count, onClose }: DiscardDialogProps): ReactElement {
  const { whatIf } = useBoardSession()
  return (
    <ConfirmDialog
      title={`Discard ${movesWords(count)}?`}
      confirm="Discard"
      danger
      onConfirm={() => {
        onClose()
        whatIf.end()
      }}
      onClose={onClose}
    >
      The board stays as it is. Nothing of this what-if was saved, so it cannot be brought back.
    </ConfirmDialog>
  )
}
