/** Asks before one goes to one's boards while the server does not have everything, or a what-if would end, and says what would become of it. */

import { useRouter } from 'next/navigation'
import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { useWhatIf } from '../what-if/use-what-if.ts'
import { whatIfLeaveWords } from '../what-if/what-if-words.ts'
import { useBoardSession } from './board-context.tsx'
import { unsavedWords } from './unsaved-words.ts'
import { useConnection } from './use-connection.ts'

export type LeaveDialogProps = { readonly onClose: () => void }

export function LeaveDialog({ onClose }: LeaveDialogProps): ReactElement {
  const session = useBoardSession()
  const router = useRouter()
  useConnection() // The count below follows it.
  const count = session.unsavedCount
  const { moves = [] } = useWhatIf() ?? {}
  const about = [
    count > 0 ? unsavedWords(count, session.unsavedAreKept) : 'Everything is saved now.',
    ...(moves.length > 0 ? [whatIfLeaveWords(moves.length)] : []),
  ].join(' ')
  return (
    <Dialog title="Leave this board?" about={about} onClose={onClose}>
      <DialogActions>
        <Button onClick={onClose} data-autofocus>
          Stay
        </Button>
        <Button
          variant={count > 0 && !session.unsavedAreKept ? 'danger' : 'primary'}
          onClick={() => router.push('/')}
        >
          Leave
        </Button>
      </DialogActions>
    </Dialog>
  )
}
