/** Gives a snapshot another name, and a note about what it is good for. */

import type { FormEvent, ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { changeRefusedWords } from './refused-words.ts'
import { MAX_NAME, MAX_NOTE, SNAPSHOT, snapshotPath } from './snapshot.ts'
import type { SnapshotDialogProps } from './snapshot-dialogs.tsx'
import styles from './snapshot-form.module.css'

export function NameSnapshotDialog(props: SnapshotDialogProps): ReactElement {
  const { snapshot, onDone, onClose } = props
  const { boardId } = useBoardSession()
  const { busy, refusal, send } = useSend()
  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const written = new FormData(event.currentTarget)
    const body = {
      name: String(written.get('name')).trim(),
      note: String(written.get('note')).trim(),
    }
    if (!body.name) return
    const path = snapshotPath(boardId, snapshot.id)
    const answer = await send({ path, method: 'PATCH', body, schema: SNAPSHOT })
    if (!answer.ok) return
    onDone(`Kept as “${answer.value.name}”.`)
    onClose()
  }
  return (
    <Dialog title="Name and note" onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField
          label="Name"
          name="name"
          required
          maxLength={MAX_NAME}
          defaultValue={snapshot.name}
          autoComplete="off"
          data-autofocus=""
        />
        <TextArea
          label="Note"
          name="note"
          rows={4}
          maxLength={MAX_NOTE}
          defaultValue={snapshot.note}
        />
        {refusal ? <Notice tone="error">{changeRefusedWords(refusal)}</Notice> : null}
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
