/** Changes when the board saves snapshots by itself, and for how long those are kept; says which are never dropped. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { EVERY_MINUTES, RETENTION, type Retention, retentionPath } from './retention.ts'
import styles from './snapshot-form.module.css'

const DAYS = [1, 7, 30, 90, 365]

export type RetentionDialogProps = { readonly retention: Retention; readonly onClose: () => void }

export function RetentionDialog({ retention, onClose }: RetentionDialogProps): ReactElement {
  const { boardId } = useBoardSession()
  const { busy, refusal, send } = useSend()
  const [wish, setWish] = useState(retention)
  const { everyMinutes, keepDays } = wish
  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const path = retentionPath(boardId)
    const answer = await send({ path, method: 'PUT', body: wish, schema: RETENTION })
    if (answer.ok) onClose()
  }
  // Set by other means than this dialog: it stays a choice.
  const days = [...new Set([...DAYS, keepDays ?? 1])].toSorted((a, b) => a - b)
  return (
    <Dialog
      title="Snapshots by themselves"
      about="Snapshots saved by hand, at the end of a stage, or pinned are never dropped."
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <Select
          label="While the board changes, save it"
          value={everyMinutes}
          onChange={(event) =>
            setWish({ ...wish, everyMinutes: Number(event.currentTarget.value) })
          }
        >
          {EVERY_MINUTES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes === 0 ? 'never' : `every ${minutes} minutes`}
            </option>
          ))}
        </Select>
        <Select
          label="Keep these, and those from before a restore"
          value={keepDays ?? ''}
          onChange={(event) =>
            setWish({ ...wish, keepDays: Number(event.currentTarget.value) || null })
          }
        >
          <option value="">for good</option>
          {days.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? 'for a day' : `for ${count} days`}
            </option>
          ))}
        </Select>
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" busy={busy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
