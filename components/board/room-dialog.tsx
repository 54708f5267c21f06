/** The dialogs of an open board, one at a time. Used by board-room.tsx. */

import { lazy, type ReactElement, Suspense } from 'react'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { AuditDialog } from '../audit/audit-dialog.tsx'
import { DoctorDialog } from '../doctor/doctor-dialog.tsx'
import { ExportDialog } from '../exports/export-dialog.tsx'
import { ShareDialog } from '../share/share-dialog.tsx'
import { CopyBoardDialog } from '../templates/copy-board-dialog.tsx'
import { SaveTemplateDialog } from '../templates/save-template-dialog.tsx'
import { useBoardSession } from './board-context.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LegendDialog } from './legend-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useMe } from './use-me.ts'
import { useNegotiation } from './use-reading.ts'

/** With the readers of files, which hardly anybody needs: they come when they are wanted. */
const ImportDialog = lazy(async () => {
  const { ImportDialog: imported } = await import('../imports/import-dialog.tsx')
  return { default: imported }
})

export type RoomDialog =
  | 'share'
  | 'shortcuts'
  | 'legend'
  | 'doctor'
  | 'leave'
  | 'audit'
  | 'export'
  | 'export-selection'
  | 'import'
  | 'copy'
  | 'template'

const titleOf = ({ title }: Negotiation): string => title

export type RoomDialogsProps = {
  readonly dialog: RoomDialog | undefined
  readonly onClose: () => void
}

export function RoomDialogs({ dialog, onClose }: RoomDialogsProps): ReactElement | null {
  const { boardId } = useBoardSession()
  const { role } = useMe()
  const title = useNegotiation(titleOf)
  switch (dialog) {
    case 'share':
      return <ShareDialog boardId={boardId} role={role} onClose={onClose} />
    case 'export':
      return <ExportDialog onClose={onClose} />
    case 'export-selection':
      return <ExportDialog ofSelection onClose={onClose} />
    case 'audit':
      return <AuditDialog boardId={boardId} onClose={onClose} />
    case 'import':
      return (
        <Suspense>
          <ImportDialog onClose={onClose} />
        </Suspense>
      )
    case 'copy':
      return <CopyBoardDialog boardId={boardId} title={title} onClose={onClose} />
    case 'template':
      return <SaveTemplateDialog boardId={boardId} title={title} onClose={onClose} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />
    case 'legend':
      return <LegendDialog onClose={onClose} />
    case 'doctor':
      return <DoctorDialog onClose={onClose} />
    case 'leave':
      return <LeaveDialog onClose={onClose} />
    case undefined:
      return null
  }
}
