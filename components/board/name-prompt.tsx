/** Asks a guest without a name for one; the board can be looked at meanwhile. */

import { X } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useBoardSession } from './board-context.tsx'
import styles from './name-prompt.module.css'
import { useMe } from './use-me.ts'

/** What the server calls a person who has not said their name. */
const NAMELESS = 'Guest'

export function NamePrompt(): ReactElement | null {
  const session = useBoardSession()
  const me = useMe()
  const { busy, refusal, send } = useSend()
  const [name, setName] = useState('')
  const [later, setLater] = useState(false)
  if (me.name !== NAMELESS || later) return null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const displayName = name.trim()
    if (!displayName) return
    const answer = await send({
      path: '/api/me',
      method: 'PATCH',
      body: { displayName },
      schema: ANYTHING,
    })
    if (answer.ok) session.rename(displayName)
  }
  return (
    <form className={styles.prompt} aria-label="Your name" onSubmit={(event) => void save(event)}>
      <TextField
        label="Others see you as Guest. What is your name?"
        value={name}
        maxLength={80}
        autoComplete="name"
        problem={refusal ? errorWords(refusal) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" busy={busy}>
        Save
      </Button>
      <IconButton label="Later" onClick={() => setLater(true)}>
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </form>
  )
}
