/** Starts a new board that begins as this one was: in a snapshot, or at a moment of its replay. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { z } from 'zod'
import { useBoardSession } from '../board/board-context.tsx'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { startRefusedWords } from './refused-words.ts'
import styles from './snapshot-form.module.css'

const COPY = z.object({ id: z.string(), url: z.string() })
const MAX_TITLE = 200

export type StartBoardDialogProps = {
  readonly from: { readonly snapshotId: string } | { readonly at: string }
  /** The moment, ISO 8601, and what it is called. */
  readonly at: string
  readonly called: string
  readonly onClose: () => void
}

export function StartBoardDialog(props: StartBoardDialogProps): ReactElement {
  const { from, at, called, onClose } = props
  const { boardId, current } = useBoardSession()
  const { busy, refusal, send } = useSend()
  const [copyId, setCopyId] = useState<string>()
  async function start(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title')).trim()
    const body = { ...from, ...(title && { title }) }
    const path = `/api/boards/${boardId}/copies`
    const answer = await send({ path, method: 'POST', body, schema: COPY })
    if (answer.ok) setCopyId(answer.value.id)
  }
  if (copyId !== undefined) {
    return (
      <Dialog title="The new board is there" onClose={onClose}>
        <p>You are its facilitator. Nobody else is on it until you give out links.</p>
        <DialogActions>
          <Button onClick={onClose}>Stay here</Button>
          <ButtonLink variant="primary" href={`/b/${copyId}`} data-autofocus="">
            Go to it
          </ButtonLink>
        </DialogActions>
      </Dialog>
    )
  }
  const title = current().board.negotiation.title
  return (
    <Dialog
      title="Start a new board"
      about={
        <>
          It begins as this board was <LocalTime at={at} />, with what was decided and stated until
          then. Comments, people, rooms and scores stay here, and this board stays as it is.
        </>
      }
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void start(event)}>
        <TextField
          label="Its title"
          name="title"
          maxLength={MAX_TITLE}
          defaultValue={`${title} (${called})`.slice(0, MAX_TITLE)}
          autoComplete="off"
          data-autofocus=""
        />
        {refusal ? <Notice tone="error">{startRefusedWords(refusal)}</Notice> : null}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" busy={busy}>
            Start the board
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
