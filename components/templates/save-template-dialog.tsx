'use client'
/** Saves what stands on a board for others to start from, and says what does not go in. */

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactElement, useId } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './save-template-dialog.module.css'

export type SaveTemplateDialogProps = {
  readonly boardId: string
  readonly title: string
  readonly onClose: () => void
}

export function SaveTemplateDialog(props: SaveTemplateDialogProps): ReactElement {
  const form = useId()
  const router = useRouter()
  const { busy, refusal, send } = useSend()

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const description = String(fields.get('description') ?? '').trim()
    const answer = await send({
      path: '/api/templates',
      method: 'POST',
      body: {
        boardId: props.boardId,
        title: String(fields.get('title')).trim(),
        ...(description && { description }),
        isShared: fields.get('whose') === 'shared',
        withScores: fields.get('scores') === 'on',
      },
      schema: ANYTHING,
    })
    if (!answer.ok) return
    router.refresh()
    props.onClose()
  }
  return (
    <Dialog
      title="Save as template"
      about="New boards can start from what stands on this one: actors, issues, proposals, positions, packages, drawings and the agenda. The history, names of people, comments, notes and sources do not go in."
      onClose={props.onClose}
    >
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField
          label="Name"
          name="title"
          defaultValue={props.title}
          required
          maxLength={200}
          autoComplete="off"
          data-autofocus
          onFocus={(event) => event.target.select()}
        />
        <TextArea label="What it is for" name="description" rows={2} maxLength={400} />
        <fieldset className={styles.choices}>
          <legend>Who may start from it</legend>
          <label>
            <input type="radio" name="whose" value="own" defaultChecked /> Only I
          </label>
          <label>
            <input type="radio" name="whose" value="shared" /> Everybody on this server, who then
            sees all of it
          </label>
        </fieldset>
        <label className={styles.scores}>
          <input type="checkbox" name="scores" /> With the score sheets, if there are any. Whoever
          starts from it can read them.
        </label>
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      </form>
      <DialogActions>
        <Button onClick={props.onClose}>Cancel</Button>
        <Button variant="primary" type="submit" form={form} busy={busy}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  )
}
