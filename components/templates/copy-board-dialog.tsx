'use client'
/** Makes a board of one's own that begins as another one stands. */

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactElement, useId, useTransition } from 'react'
import { z } from 'zod'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'

const MADE = z.object({ id: z.string() })
const MAX_TITLE = 200

export type CopyBoardDialogProps = {
  readonly boardId: string
  readonly title: string
  readonly onClose: () => void
}

export function CopyBoardDialog({ boardId, title, onClose }: CopyBoardDialogProps): ReactElement {
  const form = useId()
  const router = useRouter()
  const [leaving, startLeaving] = useTransition()
  const { busy, refusal, send } = useSend()

  async function copy(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    const answer = await send({
      path: `/api/boards/${boardId}/copies`,
      method: 'POST',
      body: name ? { title: name } : {},
      schema: MADE,
    })
    if (answer.ok) startLeaving(() => router.push(`/b/${answer.value.id}`))
  }
  return (
    <Dialog
      title="Duplicate the board"
      about="A board of your own that begins as this one stands, with who moved what. Comments, links, people and rooms stay where they are; nobody is told."
      onClose={onClose}
    >
      <form id={form} onSubmit={(event) => void copy(event)}>
        <TextField
          label="Name of the new board"
          name="title"
          defaultValue={`Copy of ${title}`.slice(0, MAX_TITLE)}
          maxLength={MAX_TITLE}
          autoComplete="off"
          problem={refusal && errorWords(refusal)}
          data-autofocus
          onFocus={(event) => event.target.select()}
        />
      </form>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" type="submit" form={form} busy={busy || leaving}>
          Duplicate
        </Button>
      </DialogActions>
    </Dialog>
  )
}
