/** Says what deleting a snapshot means, then does it. */

import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { snapshotPath } from './snapshot.ts'
import type { SnapshotDialogProps } from './snapshot-dialogs.tsx'

export function DeleteSnapshotDialog(props: SnapshotDialogProps): ReactElement {
  const { snapshot, onDone, onClose } = props
  const { boardId } = useBoardSession()
  const { busy, refusal, send } = useSend()
  async function remove(): Promise<void> {
    const path = snapshotPath(boardId, snapshot.id)
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    // Somebody else was quicker: it is gone, as was wished.
    if (!answer.ok && answer.refusal.code !== 'not_found') return
    onDone(`“${snapshot.name}” was deleted.`)
    onClose()
  }
  return (
    <ConfirmDialog
      title={`Delete “${snapshot.name}”?`}
      confirm="Delete for good"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      The board of <LocalTime at={snapshot.savedAt} /> can then not be opened, compared or restored
      from here any more, by anybody, and links to it lead nowhere. The board itself stays as it is.
      That you deleted it is noted.
    </ConfirmDialog>
  )
}
