/** A text that somebody pastes, under a title. */

import { type FormEvent, type ReactElement, useState } from 'react'
import {
  MAX_SOURCE_TITLE,
  MAX_TEXT_BYTES,
  type SourceKind,
  textBytes,
} from '#domain/sources/source-kind.ts'
import { useBoardView } from '../board/board-view.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './paste-dialog.module.css'
import { READ_WORDS } from './reading/read-problem.ts'
import { useKeepSource } from './use-reading-file.ts'

export type PasteDialogProps = { readonly onClose: () => void }

export function PasteDialog({ onClose }: PasteDialogProps): ReactElement {
  const view = useBoardView()
  const keep = useKeepSource()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim() || !text.trim()) return
    if (textBytes(text) > MAX_TEXT_BYTES) return setProblem(READ_WORDS['too-long'])
    setBusy(true)
    const kind: SourceKind = 'text'
    const kept = await keep({ title, kind, text })
    setBusy(false)
    if ('refused' in kept) return setProblem(kept.refused)
    onClose()
    view.read({ sourceId: kept.id })
  }
  return (
    <Dialog title="Paste a text" width="wide" onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void add(event)}>
        {problem ? <Notice tone="error">{problem}</Notice> : null}
        <TextField
          label="Title"
          value={title}
          required
          maxLength={MAX_SOURCE_TITLE}
          placeholder="Joint statement, 18 August 2025"
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextArea
          label="Text"
          value={text}
          required
          rows={12}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Add source
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
