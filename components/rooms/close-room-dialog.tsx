/** Closes a room, and asks whether its people may look at it afterwards. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './room-form.module.css'
import type { RoomDialogProps } from './room-people-dialog.tsx'
import { roomTitle } from './room-words.ts'
import { TwoWays, type Way } from './two-ways.tsx'
import { useCloseRoom } from './use-close-room.ts'

export function CloseRoomDialog({ room, onClose }: RoomDialogProps): ReactElement {
  const [end, setEnd] = useState<End>('keep')
  const { busy, refusal, close } = useCloseRoom(room.id, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void close({ isKept: end === 'keep' })
  }
  return (
    <Dialog
      title={`Close ${roomTitle(room)}?`}
      about="Nothing more can be carried back from it. What was carried back already stays on the board."
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <div className={styles.fields}>
          <TwoWays
            legend="What becomes of what was done in it"
            ways={ENDS}
            chosen={end}
            onChoose={setEnd}
          />
          {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        </div>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant={end === 'keep' ? 'primary' : 'danger'} busy={busy}>
            {end === 'keep' ? 'Close and keep' : 'Close and delete'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type End = 'keep' | 'delete'

const ENDS: readonly Way<End>[] = [
  {
    name: 'keep',
    label: 'Keep it',
    meaning: 'Who is in it can look at it as it was left, and changes nothing any more.',
  },
  {
    name: 'delete',
    label: 'Delete it',
    meaning:
      'Positions, drawings, comments and snapshots in it are gone for good, for its people too. Whoever is in it is sent out.',
  },
]
