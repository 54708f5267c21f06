'use client'
/** Saves the board as it is now under a name. */

import { Camera } from 'lucide-react'
import { type FormEvent, type ReactElement, useRef } from 'react'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './save-snapshot-form.module.css'
import { SNAPSHOT } from './snapshot.ts'

export type SaveSnapshotFormProps = {
  /** Where snapshots are posted to. */
  readonly path: string
  readonly onSaved: (name: string) => void
}

export function SaveSnapshotForm({ path, onSaved }: SaveSnapshotFormProps): ReactElement {
  const form = useRef<HTMLFormElement>(null)
  const { busy, refusal, send } = useSend()
  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (!name) return
    const answer = await send({ path, method: 'POST', body: { name }, schema: SNAPSHOT })
    if (!answer.ok) return
    form.current?.reset()
    onSaved(answer.value.name)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)}>
      <TextField
        label="Save the board as it is now"
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        placeholder="Name, e.g. Before the break"
        problem={refusal && errorWords(refusal)}
      />
      <Button variant="primary" type="submit" busy={busy}>
        <Camera size={16} strokeWidth={1.5} />
        {busy ? 'Saving…' : 'Save snapshot'}
      </Button>
    </form>
  )
}
