/** Changes who is in a room that is open. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { PeopleChoice } from './people-choice.tsx'
import type { Room } from './room.ts'
import styles from './room-form.module.css'
import { roomTitle } from './room-words.ts'
import { useRooms } from './rooms-context.tsx'

export type RoomDialogProps = { readonly room: Room; readonly onClose: () => void }

export function RoomPeopleDialog({ room, onClose }: RoomDialogProps): ReactElement {
  const { path, ask } = useRooms()
  const { busy, refusal, send } = useSend()
  const [people, setPeople] = useState<ReadonlySet<string>>(
    () => new Set(room.people?.flatMap(({ personId, role }) => (mayRun(role) ? [] : [personId]))),
  )
  const change = async (event: FormEvent) => {
    event.preventDefault()
    if (people.size === 0) return
    const at = `${path}/${room.id}/people`
    const body = { people: [...people] }
    const answer = await send({ path: at, method: 'PUT', body, schema: ANYTHING })
    if (!answer.ok) return
    ask()
    onClose()
  }
  return (
    <Dialog
      title={roomTitle(room)}
      about="Who is added is asked in, and finds everything that was done in it. Who is taken out is out at once."
      onClose={onClose}
    >
      <form onSubmit={(event) => void change(event)}>
        <div className={styles.fields}>
          <PeopleChoice chosen={people} onChoose={setPeople} />
          {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        </div>
        <DialogActions>
          <span className={styles.problem}>
            {people.size === 0 ? 'A room with nobody in it: close it instead.' : null}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} aria-disabled={people.size === 0}>
            Change
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
