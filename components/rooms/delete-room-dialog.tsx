/** Asks before a closed room that was kept is deleted. */

import type { ReactElement } from 'react'
import { errorWords } from '../http/error-words.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { RoomDialogProps } from './room-people-dialog.tsx'
import { roomTitle } from './room-words.ts'
import { useCloseRoom } from './use-close-room.ts'

export function DeleteRoomDialog({ room, onClose }: RoomDialogProps): ReactElement {
  const { busy, refusal, close } = useCloseRoom(room.id, onClose)
  return (
    <ConfirmDialog
      title={`Delete ${roomTitle(room)}?`}
      confirm="Delete it"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void close({ isKept: false })}
      onClose={onClose}
    >
      Everything in it is gone for good, for its people too. What was carried back stays on the
      board.
    </ConfirmDialog>
  )
}
