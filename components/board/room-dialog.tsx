/** The dialogs of an open board, one at a time. Used by board-room.tsx. */

import type { ReactElement } from 'react'
import { AuditDialog } from '../audit/audit-dialog.tsx'
import { DoctorDialog } from '../doctor/doctor-dialog.tsx'
import { ShareDialog } from '../share/share-dialog.tsx'
import { useBoardSession } from './board-context.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useMe } from './use-me.ts'

export type RoomDialog = 'share' | 'shortcuts' | 'doctor' | 'leave' | 'audit'

export type RoomDialogsProps = {
  readonly dialog: RoomDialog | undefined
  readonly onClose: () => void
}

export function RoomDialogs({ dialog, onClose }: RoomDialogsProps): ReactElement | null {
  const { boardId } = useBoardSession()
  const { role } = useMe()
  switch (dialog) {
    case 'share':
      return <ShareDialog boardId={boardId} role={role} onClose={onClose} />
    case 'audit':
      return <AuditDialog boardId={boardId} onClose={onClose} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />
    case 'doctor':
      return <DoctorDialog onClose={onClose} />
    case 'leave':
      return <LeaveDialog onClose={onClose} />
    case undefined:
      return null
  }
}
