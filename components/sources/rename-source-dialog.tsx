/** Another title for a source. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { MAX_SOURCE_TITLE } from '#domain/sources/source-kind.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type Source, sourcesPath } from './source.ts'
import { useSourceShelf } from './sources-context.tsx'

export type RenameSourceDialogProps = { readonly source: Source; readonly onClose: () => void }

export function RenameSourceDialog({ source, onClose }: RenameSourceDialogProps): ReactElement {
  const { boardId } = useBoardSession()
  const shelf = useSourceShelf()
  const { busy, refusal, send } = useSend()
  const [title, setTitle] = useState(source.title)
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    const path = `${sourcesPath(boardId)}/${source.id}`
    const answer = await send({ path, method: 'PATCH', body: { title }, schema: ANYTHING })
    if (!answer.ok) return
    void shelf.ask()
    onClose()
  }
  return (
    <Dialog title="Rename the source" onClose={onClose}>
      <form onSubmit={(event) => void rename(event)}>
        <TextField
          label="Title"
          value={title}
          required
          maxLength={MAX_SOURCE_TITLE}
          data-autofocus
          problem={refusal && errorWords(refusal)}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Rename
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
