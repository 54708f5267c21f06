/** Asks how much of a snapshot comes back, and says what that means, before it does for everybody. */

import { type ReactElement, useState } from 'react'
import { type RestoreScope, WHOLE_BOARD } from '#domain/board/restore-scope.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { RESTORED, snapshotPath } from './snapshot.ts'
import type { SnapshotDialogProps } from './snapshot-dialogs.tsx'
import { wishedPartOf } from './wished-part.ts'

export function RestoreDialog({ snapshot, onDone, onClose }: SnapshotDialogProps): ReactElement {
  const session = useBoardSession()
  const { boardId } = session
  const wished = wishedPartOf(session)
  const { busy, refusal, send } = useSend()
  const [scope, setScope] = useState<RestoreScope | undefined>(wished.current() ?? WHOLE_BOARD)
  const path = snapshotPath(boardId, snapshot.id)
  async function restore(): Promise<void> {
    if (!scope) return
    const body = { scope }
    const answer = await send({ path: `${path}/restore`, method: 'POST', body, schema: RESTORED })
    if (!answer.ok) return
    wished.wish(undefined)
    onDone(`Restored “${snapshot.name}”. What was here before is the newest snapshot now.`)
    onClose()
  }
  return (
    <ConfirmDialog
      title={`Restore “${snapshot.name}”?`}
      confirm="Restore for everybody"
      busy={busy}
      ready={scope !== undefined}
      problem={refusal && errorWords(refusal)}
      fields={<ScopeChoice path={path} scope={scope} onChoose={setScope} />}
      onConfirm={() => void restore()}
      onClose={onClose}
    >
      {scope?.kind === 'all' || !scope ? 'The board goes' : 'This part goes'} back to how it was{' '}
      <LocalTime at={snapshot.savedAt} />, for everybody and at once. The present is saved first, as
      a snapshot of its own, so nothing is lost; comments stay as they are. Whoever works offline
      meanwhile brings in what they did on top, later.
    </ConfirmDialog>
  )
}
