/** Starts a new board from the moment that is shown, after saying what that means. */

import { type ReactElement, useState } from 'react'
import { z } from 'zod'
import { callApi, type Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { timeWords } from './replay-words.ts'

const STARTED = z.object({ url: z.string() })

export type StartBoardDialogProps = {
  readonly boardId: string
  /** ms since the epoch. */
  readonly at: number
  readonly onClose: () => void
}

export function StartBoardDialog({ boardId, at, onClose }: StartBoardDialogProps): ReactElement {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const start = async () => {
    setBusy(true)
    const answer = await callApi({
      path: `/api/boards/${boardId}/copies`,
      method: 'POST',
      body: { at: new Date(at).toISOString() },
      schema: STARTED,
    })
    if (answer.ok) window.location.assign(answer.value.url)
    else {
      setBusy(false)
      setRefusal(answer.refusal)
    }
  }
  return (
    <Dialog title="Start a board from here" onClose={onClose}>
      <p>
        A new board begins as this one stood on {timeWords(at)}, with its record of moves and
        decisions and without its comments. You will be its facilitator; nobody else is on it until
        you share it. This board stays as it is.
      </p>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" busy={isBusy} onClick={start}>
          Start the board
        </Button>
      </DialogActions>
    </Dialog>
  )
}
