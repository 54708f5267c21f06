'use client'
/** Makes one more link: for which role, for whom, until when. */

import { type FormEvent, type ReactElement, useRef } from 'react'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './new-link-form.module.css'
import { SeatFields, seatIn } from './seat-fields.tsx'
import { SHARED_LINK } from './shared-link.ts'

const DAY_MS = 86_400_000
const LASTS = [
  { days: 0, words: 'No end' },
  { days: 1, words: '1 day' },
  { days: 7, words: '7 days' },
  { days: 30, words: '30 days' },
] as const

const NEW_SEAT = { role: 'editor' } as const

export type NewLinkFormProps = {
  readonly boardId: string
  readonly onMade: (linkId: string) => void
}

export function NewLinkForm({ boardId, onMade }: NewLinkFormProps): ReactElement {
  const form = useRef<HTMLFormElement>(null)
  const { busy, refusal, send } = useSend()
  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const body = wishOf(new FormData(event.currentTarget), Date.now())
    const path = `/api/boards/${boardId}/links`
    const answer = await send({ path, method: 'POST', body, schema: SHARED_LINK })
    if (!answer.ok) return
    form.current?.reset()
    onMade(answer.value.id)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void make(event)}>
      <h3>New link</h3>
      <SeatFields seat={NEW_SEAT} />
      <TextField
        label="For whom (optional)"
        name="label"
        maxLength={80}
        autoComplete="off"
        className={styles.label ?? ''}
      />
      <Select label="Lasts" name="days" defaultValue="0">
        {LASTS.map(({ days, words }) => (
          <option key={days} value={days}>
            {words}
          </option>
        ))}
      </Select>
      <TextField
        label="Passphrase (optional)"
        name="passphrase"
        minLength={4}
        maxLength={200}
        autoComplete="off"
      />
      <TextField label="For how many (optional)" name="maxUses" type="number" min={1} max={10000} />
      <Button variant="primary" type="submit" busy={busy} className={styles.make ?? ''}>
        Make link
      </Button>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
    </form>
  )
}

function wishOf(form: FormData, now: number): unknown {
  const label = String(form.get('label')).trim()
  const passphrase = String(form.get('passphrase')).trim()
  const maxUses = Number(form.get('maxUses'))
  const days = Number(form.get('days'))
  return {
    ...seatIn(form),
    ...(passphrase ? { passphrase } : {}),
    ...(maxUses > 0 ? { maxUses } : {}),
    ...(label ? { label } : {}),
    ...(days > 0 ? { expiresAt: new Date(now + days * DAY_MS).toISOString() } : {}),
  }
}
