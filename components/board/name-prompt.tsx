/** Offers a guest without a name to give one; the board can be looked at meanwhile. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useBoardSession } from './board-context.tsx'
import { useMe } from './use-me.ts'

/** What the server calls a person who has not said their name. */
const NAMELESS = 'Guest'

export function NamePrompt(): ReactElement | null {
  const { name } = useMe()
  const [asking, setAsking] = useState(false)
  if (name !== NAMELESS) return null
  return (
    <>
      <Button size="tight" onClick={() => setAsking(true)}>
        Add your name
      </Button>
      {asking ? <NameDialog onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function NameDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const session = useBoardSession()
  const { busy, refusal, send } = useSend()
  const [name, setName] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const displayName = name.trim()
    if (!displayName) return
    const body = { displayName }
    const answer = await send({ path: '/api/me', method: 'PATCH', body, schema: ANYTHING })
    if (answer.ok) session.rename(displayName)
  }
  return (
    <Dialog title="Your name" about="Others see you as Guest." onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <TextField
          label="Your name"
          labelHidden
          value={name}
          maxLength={80}
          autoComplete="name"
          data-autofocus
          problem={refusal ? errorWords(refusal) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
