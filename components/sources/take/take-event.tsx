/** An event a source tells of. */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { EventId } from '#domain/negotiation/ids.ts'
import { newId } from '../../board/new-id.ts'
import { CheckField } from '../../inspector/check-field.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TakeFormProps } from './take-dialog.tsx'
import styles from './take-form.module.css'
import { MAX_TAKEN_TITLE, shortened } from './taking.ts'
import { useTake } from './use-take.ts'

export function TakeEvent({ quote, source, onClose }: TakeFormProps): ReactElement {
  const take = useTake()
  const [label, setLabel] = useState(() => shortened(quote, MAX_TAKEN_TITLE))
  const [when, setWhen] = useState('')
  const [planned, setPlanned] = useState(false)
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (!label.trim()) return
    const id = newId<EventId>()
    const told = { id, label: label.trim(), when: when.trim(), quote, actors: [], planned, source }
    take({ type: 'addEvent', event: told }, { of: 'event', id })
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <TextField
        label="What happened"
        value={label}
        required
        maxLength={MAX_TAKEN_TITLE}
        data-autofocus
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextField
        label="When, as the source says it"
        value={when}
        maxLength={200}
        placeholder="Monday, 18 August 2025"
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
      <CheckField label="It is yet to come" checked={planned} onChange={setPlanned} />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary">
          Make the event
        </Button>
      </DialogActions>
    </form>
  )
}
