/** Opens a room, or asks the facilitators for one: its name, who is in it, and whether facilitators may come in. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PeopleChoice } from './people-choice.tsx'
import styles from './room-form.module.css'
import { useRooms } from './rooms-context.tsx'
import { TwoWays, type Way } from './two-ways.tsx'

const MAX_NAME = 80

export function RoomWishDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useBoardSession()
  const { role, personId } = useMe()
  const { path, ask } = useRooms()
  const { busy, refusal, send } = useSend()
  const [name, setName] = useState('')
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set())
  const [door, setDoor] = useState<Door>('shut')
  const mayOpen = mayRun(role)
  const problem = problemWith(name, mayOpen ? people.size : people.size + 1)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    const named = mayOpen ? [...people] : [personId, ...people]
    const body = { name: name.trim(), people: named, isOpenToFacilitators: door === 'open' }
    const answer = await send({ path, method: 'POST', body, schema: ANYTHING })
    if (!answer.ok) return
    ask()
    session.notify({ text: mayOpen ? OPENED : ASKED, tone: 'info' })
    onClose()
  }
  return (
    <Dialog
      title={mayOpen ? 'Open a room' : 'Ask for a room'}
      about={mayOpen ? ABOUT_OPENING : ABOUT_ASKING}
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)}>
        <div className={styles.fields}>
          <TextField
            label="What it is called"
            hint="Seen by who is in it and by facilitators."
            value={name}
            maxLength={MAX_NAME}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PeopleChoice
            chosen={people}
            onChoose={setPeople}
            without={mayOpen ? undefined : personId}
          />
          <TwoWays
            legend="May facilitators come in? This cannot be changed later."
            ways={DOORS}
            chosen={door}
            onChoose={setDoor}
          />
          {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        </div>
        <DialogActions>
          <span className={styles.problem}>{problem}</span>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy} aria-disabled={problem !== undefined}>
            {mayOpen ? 'Open the room' : 'Ask for it'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function problemWith(name: string, count: number): string | undefined {
  if (!name.trim()) return 'Give it a name.'
  return count === 0 ? 'Choose who is in it.' : undefined
}

type Door = 'shut' | 'open'

const DOORS: readonly Way<Door>[] = [
  {
    name: 'shut',
    label: 'Not open to facilitators',
    meaning:
      'No facilitator can come in or see what is done in it. They know its name and who is in it, and they can close it.',
  },
  {
    name: 'open',
    label: 'Open to facilitators',
    meaning: 'All facilitators of this board are in it and may come in at any time.',
  },
]

const ABOUT_OPENING =
  'It begins as a copy of the board as it stands. Those you name are asked in; nobody is moved. The others see that there is a room, nothing more.'
const ABOUT_ASKING =
  'A facilitator opens it or declines. You are in it. The others on the board do not see that you asked.'
const OPENED = 'The room is open. Who is in it is being asked in.'
const ASKED = 'Asked. You see here when a facilitator has opened it.'
