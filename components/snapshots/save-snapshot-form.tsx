'use client'
/** Saves the board as it is now under a name, with a note for whoever looks for it later. */

import { Camera } from 'lucide-react'
import { type FormEvent, type ReactElement, useRef, useState } from 'react'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { saveRefusedWords } from './refused-words.ts'
import styles from './save-snapshot-form.module.css'
import { MAX_NAME, MAX_NOTE, SNAPSHOT } from './snapshot.ts'

export type SaveSnapshotFormProps = {
  /** Where snapshots are posted to. */
  readonly path: string
  readonly onSaved: (name: string) => void
}

export function SaveSnapshotForm({ path, onSaved }: SaveSnapshotFormProps): ReactElement {
  const form = useRef<HTMLFormElement>(null)
  const { busy, refusal, send } = useSend()
  const [hasNote, setHasNote] = useState(false)
  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const written = new FormData(event.currentTarget)
    const name = String(written.get('name')).trim()
    const note = String(written.get('note') ?? '').trim()
    if (!name) return
    const body = { name, ...(note && { note }) }
    const answer = await send({ path, method: 'POST', body, schema: SNAPSHOT })
    if (!answer.ok) return
    form.current?.reset()
    setHasNote(false)
    onSaved(answer.value.name)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)}>
      <TextField
        className={styles.wide ?? ''}
        label="Save the board as it is now"
        name="name"
        required
        maxLength={MAX_NAME}
        autoComplete="off"
        placeholder="Name, e.g. Before the break"
        problem={refusal && saveRefusedWords(refusal)}
      />
      {hasNote ? (
        <TextArea
          className={styles.wide ?? ''}
          label="Note"
          name="note"
          rows={3}
          maxLength={MAX_NOTE}
        />
      ) : null}
      <Button variant="primary" type="submit" busy={busy}>
        <Camera size={16} strokeWidth={1.5} />
        {busy ? 'Saving…' : 'Save snapshot'}
      </Button>
      {hasNote ? null : (
        <Button variant="plain" onClick={() => setHasNote(true)}>
          Add a note
        </Button>
      )}
    </form>
  )
}
